package dev.goenv.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, as people run it. */
@Tag("docker")
class GoenvJarIT {
    private static final Path JAR = Path.of("target/goenv.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    private record Said(int exitCode, String out) {}

    private Said said(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-jar", JAR.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out);
    }

    @Test
    void it_helps() throws Exception {
        Said said = said("--help");

        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.out()).startsWith("Finds Go environment anti-patterns");
    }

    @Test
    void it_audits_files_and_images_at_once() throws Exception {
        Files.writeString(folder.resolve("Dockerfile"), "FROM golang:1.24-bookworm\nENV GOSUMDB=off\nRUN go build\n");
        Files.createDirectories(folder.resolve(".github/workflows"));
        Files.writeString(
                folder.resolve(".github/workflows/ci.yml"),
                "on: push\njobs:\n  b:\n    runs-on: ubuntu-latest\n    steps:\n"
                        + "      - run: go install example.com/tool@latest\n");

        Said said = said("audit", "--format", "jsonl", ".", "golang:1.24-bookworm");

        assertThat(said.exitCode()).as(said.out()).isEqualTo(1);
        assertThat(said.out().lines())
                .anyMatch(
                        line -> line.startsWith("{\"file\":\"Dockerfile\",\"line\":2,\"id\":\"checksum-database-off\""))
                .anyMatch(line ->
                        line.startsWith("{\"file\":\".github/workflows/ci.yml\",\"line\":6,\"id\":\"unpinned-tool\""))
                .anyMatch(line -> line.contains("\"file\":\"golang:1.24-bookworm\"") && line.contains("\"end\":true"))
                .allMatch(line -> line.startsWith("{"));
    }

    @Test
    void an_image_that_is_nowhere_is_one_problem() throws Exception {
        Said said = said("audit", "registry.invalid/team/ci:1");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).contains("[registry.invalid/team/ci:1]").contains("or a registry to pull it from");
    }

    /** The registry is only an answer: that of one that asks for a password. */
    @Test
    void an_image_that_needs_a_login_stops_no_other() throws Exception {
        Files.writeString(folder.resolve("Dockerfile"), "FROM golang:1.24-bookworm\nENV GOSUMDB=off\nRUN go build\n");
        HttpServer registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"team\"");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        registry.start();
        String host = "127.0.0.1:" + registry.getAddress().getPort();
        try {
            Said said = said(
                    "audit", "--format", "jsonl", host + "/team/ci:1", "Team/CI", "golang:1.24-bookworm", "Dockerfile");

            assertThat(said.exitCode()).as(said.out()).isEqualTo(2);
            assertThat(said.out().lines())
                    .anyMatch(line -> line.contains("\"file\":\"" + host + "/team/ci:1\"")
                            && line.contains("docker login " + host))
                    .anyMatch(line -> line.contains("\"file\":\"Team/CI\"") && line.contains("small letters"))
                    .anyMatch(line ->
                            line.contains("\"file\":\"golang:1.24-bookworm\"") && line.contains("\"problems\":[]"))
                    .anyMatch(line -> line.startsWith("{\"file\":\"Dockerfile\",\"line\":2,"));
        } finally {
            registry.stop(0);
        }
    }

    @Test
    void it_tells_two_images_apart() throws Exception {
        Said said = said("diff", "golang:1.21-bookworm", "golang:1.24-bookworm");

        assertThat(said.exitCode()).as(said.out()).isEqualTo(1);
        assertThat(said.out()).contains("1.21").contains("1.24");
        assertThat(said("diff", "golang:1.24-bookworm", "golang:1.24-bookworm").exitCode())
                .isZero();
    }

    @Test
    void it_opens_a_broken_environment() throws Exception {
        Said fault = said("scenarios", "open", "goroot-points-at-project", "--command", "go env GOROOT");
        Said control = said("scenarios", "open", "goroot-points-at-project", "--control", "--command", "go env GOROOT");

        assertThat(fault.out()).endsWith("/work\n");
        assertThat(control.out()).endsWith("/usr/local/go\n");
    }

    private void project() throws IOException {
        Files.writeString(folder.resolve("go.mod"), "module example.com/hello\n\ngo 1.21\n");
        Files.writeString(folder.resolve("main.go"), "package main\n\nfunc main() { println(\"hello\") }\n");
    }

    @Test
    void it_scores_a_pipeline_and_tells_what_got_worse() throws Exception {
        project();
        Files.writeString(folder.resolve("build.sh"), "go build -o app .\n");
        String only = "goroot-points-at-project,profile-not-read/login-shell-other-go";

        Said first = said("score", "--script", "build.sh", "--only", only, "--save", "card.json", "--at-least", "101");
        Said second =
                said("score", "--script", "build.sh", "--only", "goroot-points-at-project", "--last", "card.json");

        assertThat(first.exitCode()).as(first.out()).isEqualTo(1);
        assertThat(first.out()).contains("goroot-points-at-project · go 1.24").contains("[2/2] ");
        assertThat(folder.resolve("card.json")).content().contains("\"goroot-points-at-project\"");
        assertThat(second.exitCode()).as(second.out()).isZero();
    }

    @Test
    void it_scores_what_a_team_has() throws Exception {
        project();
        Files.writeString(
                folder.resolve("check.sh"), "[ \"$(go env GOROOT)\" != /work ] || { echo GOROOT is wrong; exit 1; }\n");
        Files.writeString(folder.resolve("Makefile"), "build:\n\tsh check.sh\n");
        Files.writeString(
                folder.resolve("ci.yml"),
                "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n"
                        + "      - run: \"[[ -f go.mod ]]\"\n      - run: sh check.sh\n        shell: bash\n");
        Files.writeString(
                folder.resolve(".gitlab-ci.yml"),
                "default:\n  before_script:\n    - export CHECK=check.sh\n"
                        + ".base:\n  script:\n    - sh \"$CI_PROJECT_DIR/$CHECK\" | cat\nbuild:\n  extends: .base\n");

        for (List<String> pipeline : List.of(
                List.of("--make", "build"),
                List.of("--workflow", "ci.yml", "--job", "build"),
                List.of("--workflow", ".gitlab-ci.yml", "--job", "build"))) {
            List<String> words = new ArrayList<>(List.of("score", "--only", "goroot-points-at-project"));
            words.addAll(pipeline);

            Said said = said(words.toArray(String[]::new));

            assertThat(said.exitCode()).as(said.out()).isZero();
            assertThat(said.out()).containsPattern("\\[1/1] .*: Detected");
        }
    }
}
