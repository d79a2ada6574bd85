package dev.goenv.examples.workshop;

import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.go.VersionRange;
import dev.goenv.fixtures.scenario.VerdictKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One lesson, as its folder says it.
 *
 * @param folder where it is; its name is number and slug, {@code 03-login-shell}
 * @param number from 1
 * @param facts what the front matter of lesson.md says
 * @param texts language to text; English is always there
 */
record Lesson(Path folder, int number, Facts facts, Map<String, Text> texts) {
    /** The language that every lesson has. */
    static final String ENGLISH = "en";

    /** The file that a learner edits if it makes the environment, and not the pipeline. */
    static final String DOCKERFILE = "Dockerfile";

    /**
     * What does not depend on a language.
     *
     * @param scenario the id of the catalogue's scenario or variant that it stands on
     * @param edit the one file that the learner edits
     * @param versions the Go versions that it can be done on
     * @param chapter the article's section
     * @param minutes how long it takes
     * @param claims ids of the claims ledger
     * @param build what builds the workspace, for {@code sh -e}; the scenario's own sample says it if empty
     * @param outputs what that makes beside executables
     * @param goSum whether go.sum is computed over the lesson's modules
     * @param passes the verdicts that a pipeline passes with
     * @param also ids of further scenarios in which it must get such a verdict
     * @param free the settings of {@link Overreach} that a repair may change
     * @param then what the learner's file must stand, too
     */
    record Facts(
            String scenario,
            String edit,
            VersionRange versions,
            String chapter,
            int minutes,
            List<String> claims,
            Optional<String> build,
            List<String> outputs,
            boolean goSum,
            Set<VerdictKind> passes,
            List<String> also,
            List<String> free,
            List<Then> then) {}

    /**
     * One more trial of the learner's file: it must stop.
     *
     * @param id the key of its description in the text's section {@code then}; files in the folder {@code then/ID} take
     *     the place of the workspace's
     * @param lines a Dockerfile's lines, laid on the learner's
     * @param emptyWorld whether the world has no modules
     * @param image whether the image itself must not build; if not, the pipeline must stop
     * @param saying what is said then
     */
    record Then(String id, String lines, boolean emptyWorld, boolean image, String saying) {}

    /**
     * Its text in one language.
     *
     * @param title one line
     * @param sections name to Markdown
     */
    record Text(String title, Map<String, String> sections) {
        /** A section, or nothing. */
        String section(String name) {
            return sections.getOrDefault(name, "");
        }
    }

    /** {@code 03-login-shell}. */
    String name() {
        return String.valueOf(folder.getFileName());
    }

    /** The text in that language, or in English. */
    Text text(String language) {
        Text text = texts.get(language);
        return text == null ? texts.getOrDefault(ENGLISH, new Text("", Map.of())) : text;
    }

    /** Whether the learner mends the environment; if not, the pipeline. */
    boolean mendsEnvironment() {
        return facts.edit().equals(DOCKERFILE);
    }

    boolean appliesTo(GoVersion version) {
        return facts.versions().contains(version);
    }

    Path start() {
        return folder.resolve("start");
    }

    Path solution() {
        return folder.resolve("solution");
    }
}
