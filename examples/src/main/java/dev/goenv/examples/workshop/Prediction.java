package dev.goenv.examples.workshop;

import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.report.BehaviourMatrix;
import dev.goenv.fixtures.scenario.VerdictKind;
import java.util.List;
import java.util.Optional;

/**
 * What the naive pipeline of a scenario gets on a Go version, as it was measured.
 *
 * @param verdict the verdict
 * @param line the line that tells most, or empty
 */
record Prediction(VerdictKind verdict, String line) {
    /** What can be predicted, in the order of the letters a to d. */
    static final List<VerdictKind> CHOICES =
            List.of(VerdictKind.DETECTED, VerdictKind.UNEXPLAINED, VerdictKind.SURVIVED, VerdictKind.BITTEN);

    /** The cell of the behaviour matrix, if there is one. */
    static Optional<Prediction> of(String scenario, GoVersion version) {
        Yaml cells = Yaml.read(BehaviourMatrix.measured()
                .only(List.of(scenario), List.of(version))
                .json());
        Yaml cell = cells.inner(scenario).inner(version.toString());
        return CHOICES.stream()
                .filter(kind -> kind.toString().equals(cell.text("verdict", "")))
                .findFirst()
                .map(kind -> new Prediction(kind, cell.text("line", "")));
    }

    /** The letter of a choice. */
    static String letter(VerdictKind kind) {
        return String.valueOf((char) ('a' + CHOICES.indexOf(kind)));
    }
}
