package dev.goenv.examples.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The docker command, for what the library has no call for. Testcontainers' own client would start Ryuk first. */
final class DockerCommand {
    private DockerCommand() {}

    /**
     * What it prints, line by line; what it complains about is left out.
     *
     * @throws IOException if there is none
     */
    static List<String> lines(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("docker"));
        all.addAll(List.of(words));
        Process process = new ProcessBuilder(all)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
