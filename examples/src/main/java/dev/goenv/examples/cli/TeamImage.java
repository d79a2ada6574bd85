package dev.goenv.examples.cli;

import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.probe.FixtureException;
import dev.goenv.fixtures.probe.ImageSurvey;
import dev.goenv.fixtures.runtime.Workbench;
import java.util.List;

/**
 * A team's own image, on which the faults are laid.
 *
 * @param name as {@code --image} gives it
 */
record TeamImage(String name) {

    /**
     * The one Go that is in it, which takes a container to learn.
     *
     * @param asked what {@code --go} says; empty if nothing
     * @throws FixtureException if there is none, or another one than was asked for
     */
    GoVersion go(Workbench bench, List<GoVersion> asked) {
        ImageSurvey survey = bench.survey(name);
        ImageSurvey.Sdk sdk = survey.go()
                .orElseThrow(() -> wrong(
                        "an image with go on its PATH",
                        survey.problems().isEmpty() ? "none" : String.join("; ", survey.problems()),
                        "name the image that builds, or leave --image out for the official one"));
        GoVersion version = version(sdk);
        if (!asked.isEmpty() && !asked.equals(List.of(version))) {
            throw wrong(
                    "Go "
                            + String.join(
                                    ", ", asked.stream().map(String::valueOf).toList()) + ", as --go says",
                    "Go " + sdk.version() + " at " + sdk.path(),
                    "leave --go out: the image has one Go");
        }
        return version;
    }

    private GoVersion version(ImageSurvey.Sdk sdk) {
        try {
            return GoVersion.of(sdk.version());
        } catch (IllegalArgumentException e) {
            throw wrong(
                    "a released Go at " + sdk.path(),
                    sdk.version().isEmpty() ? "go version does not tell which it is" : "Go " + sdk.version(),
                    "name an image with a released Go");
        }
    }

    private FixtureException wrong(String expected, String butWas, String toFix) {
        return new FixtureException(
                "[--image " + name + "]\nexpected: " + expected + "\nbut was:  " + butWas + "\nto fix:   " + toFix);
    }
}
