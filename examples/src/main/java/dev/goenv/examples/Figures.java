package dev.goenv.examples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;

/** Measures and prints: ours and the baseline in turn, so that a noisy machine is noisy for both. */
@NullMarked
final class Figures {
    static final int PAIRS = 10;
    /** Pairs that do not count: the first ones pay for the JVM's compiler. */
    static final int WARM_UP = 5;

    private Figures() {}

    interface Work {
        void run() throws Exception;
    }

    static void header() {
        System.out.printf("%-58s %9s %9s %7s  %s%n", "figure", "ours", "baseline", "ratio", "goal");
    }

    static void paired(String name, Work ours, Work baseline, String goal) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            ours.run();
            baseline.run();
        }
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            double a = seconds(ours);
            double b = seconds(baseline);
            first.add(a);
            second.add(b);
            ratios.add(a / b);
        }
        print(name, median(first), median(second), median(ratios), goal);
    }

    static void print(String name, double ours, double baseline, String goal) {
        print(name, ours, baseline, ours / baseline, goal);
    }

    static void print(String name, double ours, double baseline, double ratio, String goal) {
        System.out.printf(Locale.ROOT, "%-58s %7.2f s %7.2f s %7.2f  %s%n", name, ours, baseline, ratio, goal);
    }

    /** A figure without a baseline. */
    static void rate(String name, double aSecond, String goal) {
        System.out.printf(Locale.ROOT, "%-58s %6.0f /s %9s %7s  %s%n", name, aSecond, "", "", goal);
    }

    /** A time without a baseline: the middle one of ten. */
    static void time(String name, Work work, String goal) throws Exception {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            all.add(seconds(work));
        }
        System.out.printf(Locale.ROOT, "%-58s %7.2f s %9s %7s  %s%n", name, median(all), "", "", goal);
    }

    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
