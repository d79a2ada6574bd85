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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The executable jar, as people run it. */
@Tag("docker")
class GoenvJarIT {
    private static final Path JAR = Path.of("target/goenv.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    private record Said(int exitCode, String out) {}

    private Said said(List<String> words, String... more) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return said(all.toArray(String[]::new));
    }

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

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void it_helps() throws Exception {
        Said said = said("--help");

        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.out()).startsWith("Finds Go environment anti-patterns");
    }

    @Execution(ExecutionMode.CONCURRENT)
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

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void an_image_that_is_nowhere_is_one_problem() throws Exception {
        Said said = said("audit", "registry.invalid/team/ci:1");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).contains("[registry.invalid/team/ci:1]").contains("or a registry to pull it from");
    }

    /** The registry is only an answer: that of one that asks for a password. */
    @Execution(ExecutionMode.CONCURRENT)
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

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void it_tells_two_images_apart() throws Exception {
        Said said = said("diff", "golang:1.21-bookworm", "golang:1.24-bookworm");

        assertThat(said.exitCode()).as(said.out()).isEqualTo(1);
        assertThat(said.out()).contains("1.21").contains("1.24");
        Said same = said("diff", "--json", "golang:1.24-bookworm", "golang:1.24-bookworm");
        assertThat(same.exitCode()).as(same.out()).isZero();
        assertThat(same.out()).startsWith("{").contains("\"differences\" : [ ]");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void it_opens_a_broken_environment() throws Exception {
        Said fault = said("scenarios", "open", "goroot-points-at-project", "--command", "go env GOROOT");
        Said control = said("scenarios", "open", "goroot-points-at-project", "--control", "--command", "go env GOROOT");

        assertThat(fault.out()).endsWith("/work\n");
        assertThat(control.out()).endsWith("/usr/local/go\n");
    }

    /** On a terminal, as a person has one. */
    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void it_opens_a_shell_in_a_broken_environment() throws Exception {
        String command = "'" + JAVA + "' -jar '" + JAR + "' scenarios open goroot-points-at-project";
        Path terminal = folder.resolve("terminal.txt");
        Process process = new ProcessBuilder("script", "--quiet", "--return", "--command", command, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(terminal.toFile())
                .start();
        process.getOutputStream().write("echo \"seen: $(go env GOROOT)\"; exit 7\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();

        boolean hasEnded = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        String out = Files.readString(terminal);

        assertThat(hasEnded).as(out).isTrue();
        assertThat(process.exitValue()).as(out).isEqualTo(7);
        assertThat(out).contains("seen: /work\r\n");
    }

    private void project() throws IOException {
        Files.writeString(folder.resolve("go.mod"), "module example.com/hello\n\ngo 1.21\n");
        Files.writeString(folder.resolve("main.go"), "package main\n\nfunc main() { println(\"hello\") }\n");
    }

    @Execution(ExecutionMode.CONCURRENT)
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

        Path card = folder.resolve("card.json");
        String better = Files.readString(card).replace("\"verdict\" : \"Unexplained\"", "\"verdict\" : \"Detected\"");
        Files.writeString(card, better);
        Said third = said("score", "--script", "build.sh", "--only", "goroot-points-at-project", "--last", "card.json");

        assertThat(third.exitCode()).as(third.out()).isEqualTo(1);
        assertThat(third.out())
                .contains("worse (1)")
                .contains("goroot-points-at-project · go 1.24 · build.sh: Detected → Unexplained");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void it_scores_another_folder_on_several_versions_with_modules_of_its_own() throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("go.mod"), "module example.com/hello\n\ngo 1.21\n");
        Files.writeString(project.resolve("main.go"), "package main\n\nfunc main() {}\n");
        Path versions = Files.createDirectories(folder.resolve("proxy/example.com/greet/@v"));
        Files.writeString(versions.resolve("list"), "v1.2.3\n");
        Files.writeString(versions.resolve("v1.2.3.info"), "{\"Version\":\"v1.2.3\"}");
        Files.writeString(versions.resolve("v1.2.3.mod"), "module example.com/greet\n");
        Files.writeString(folder.resolve("build.sh"), "go list -m -versions example.com/greet\ngo build -o app .\n");
        List<String> words = List.of("score", "--script", "build.sh", "--workspace", "project", "--modules", "proxy");

        Said said = said(words, "--go", "1.21,1.24", "--only", "checksum-database-off", "--markdown");

        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.out())
                .contains("checksum-database-off · go 1.21")
                .contains("checksum-database-off · go 1.24")
                .contains("|---|")
                .containsPattern("\\[2/2] .*: Survived");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void on_a_team_s_image_it_scores_the_go_that_is_in_it() throws Exception {
        project();
        Files.writeString(folder.resolve("build.sh"), "go version\ngo build -o app .\n");
        List<String> words = List.of("score", "--script", "build.sh", "--only", "goroot-points-at-project");
        String image = "golang:1.21-bookworm";

        Said right = said(words, "--image", image);
        Said other = said(words, "--image", image, "--go", "1.24");
        Said none = said(words, "--image", "nginx:1.22.1");

        assertThat(right.exitCode()).as(right.out()).isZero();
        assertThat(right.out()).contains("goroot-points-at-project · go 1.21");
        assertThat(other.exitCode()).as(other.out()).isEqualTo(2);
        assertThat(other.out())
                .contains("[--image " + image + "]\nexpected: Go 1.24, as --go says\nbut was:  Go 1.21.")
                .contains(" at /usr/local/go/bin/go\nto fix:   leave --go out: the image has one Go\n");
        assertThat(none.exitCode()).as(none.out()).isEqualTo(2);
        assertThat(none.out()).contains("[--image nginx:1.22.1]\nexpected: an image with go on its PATH\nbut was:  ");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void it_scores_what_a_team_has() throws Exception {
        project();
        Files.writeString(
                folder.resolve("check.sh"), "[ \"$(go env GOROOT)\" != /work ] || { echo GOROOT is wrong; exit 1; }\n");
        Files.writeString(folder.resolve("Makefile"), "build:\n\tsh check.sh\n");
        Files.writeString(
                folder.resolve("ci.yml"),
                "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n"
                        + "      - run: \"[[ -f go.mod ]]\"\n"
                        + "      - run: echo CHECK=check.sh >> \"$GITHUB_ENV\"\n"
                        + "      - run: sh \"$GITHUB_WORKSPACE/$CHECK\"\n        shell: bash\n");
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
