package dev.goenv.examples.workshop;

import java.util.ArrayList;
import java.util.List;

/** What a check says. */
sealed interface Answer {
    /** The learner's file does what the lesson asks. */
    record Passed() implements Answer {}

    /**
     * It does not.
     *
     * @param expected what was asked
     * @param butWas what was seen instead
     * @param evidence what shows it
     * @param why what the lesson says about it, or empty
     * @param log where more of it is, or empty
     */
    record NotYet(String expected, String butWas, String evidence, String why, String log) implements Answer {
        private static final int LINES = 12;
        private static final int WIDTH = 240;

        /** Its text for a terminal. */
        String text(Words words, String head, String next) {
            List<String> lines = new ArrayList<>();
            lines.add("[" + head + "]");
            label(lines, words.say("label.expected"), expected);
            label(lines, words.say("label.but-was"), butWas);
            label(lines, words.say("label.evidence"), evidence);
            label(lines, words.say("label.why"), why);
            label(lines, words.say("label.next"), next);
            label(lines, words.say("label.log"), log);
            return String.join("\n", lines);
        }

        private static void label(List<String> lines, String label, String text) {
            String shown = label;
            for (String line : text.strip().lines().limit(LINES).toList()) {
                String cut = line.length() > WIDTH ? line.substring(0, WIDTH) + " …" : line;
                // What a build printed must not steer the terminal.
                lines.add(shown + cut.replace('\t', ' ').replaceAll("\\p{Cntrl}", "?"));
                shown = "          ";
            }
        }
    }
}
