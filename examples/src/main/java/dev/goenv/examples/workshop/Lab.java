package dev.goenv.examples.workshop;

import dev.goenv.fixtures.probe.FixtureException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The workshop's one command. */
@Command(
        name = "examples/lab",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        header = "Go environments that are broken on purpose, and a check for each repair.",
        description = {
            "",
            "Begin with  examples/lab list , then  examples/lab start 1 .",
            "Your files are in the folder lab, or in $WORKSHOP_LAB."
        },
        footerHeading = "%nExit codes: 0 fine; 1 not yet; 2 it could not look.%n",
        subcommands = CommandLine.HelpCommand.class)
public final class Lab {
    static final int NOT_YET = 1;
    static final int COULD_NOT_LOOK = 2;

    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";
    private static final String LESSON = "Its number, as examples/lab list prints it.";

    private final Path workshop;
    private final Map<String, String> environment;

    @Option(
            names = "--go",
            paramLabel = "VERSION",
            scope = ScopeType.INHERIT,
            description =
                    "Your Go version, such as 1.24; it is remembered. Default: the measured one that is nearest to"
                            + " the go on your PATH, or 1.24.")
    private @Nullable String go;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            scope = ScopeType.INHERIT,
            description = "en or zh; it is remembered.")
    private @Nullable String language;

    @Option(
            names = "--lab",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description = "Your folder. Default: $$WORKSHOP_LAB, or lab.")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    private Lab(Path workshop, Map<String, String> environment) {
        this.workshop = workshop;
        this.environment = environment;
    }

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        if (System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, "off");
        }
        System.exit(commandLine(folder(), System.getenv()).execute(arguments));
    }

    /** Where the lessons are: as the launcher says, or below the current folder. */
    static Path folder() {
        String said = System.getProperty("workshop", "");
        if (!said.isEmpty()) {
            return Path.of(said);
        }
        return Files.isDirectory(Path.of("examples")) ? Path.of("examples", "workshop") : Path.of("workshop");
    }

    /** All commands; what they cannot do is one message on standard error, and exit code 2. */
    static CommandLine commandLine(Path workshop, Map<String, String> environment) {
        return new CommandLine(new Lab(workshop, environment))
                .setExecutionExceptionHandler((failure, command, said) -> {
                    boolean isOurs = failure instanceof FixtureException
                            || failure instanceof IllegalArgumentException
                            || failure instanceof UncheckedIOException
                            || failure instanceof Desk.UnusableFileException;
                    if (!isOurs) {
                        throw failure;
                    }
                    PrintWriter err = command.getErr();
                    err.println(failure.getMessage());
                    err.flush();
                    return COULD_NOT_LOOK;
                });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, header = "Lists the lessons, and how far you are.")
    int list() {
        return desk().list();
    }

    @Command(
            name = "start",
            mixinStandardHelpOptions = true,
            header = "Lays out the file that you will mend, and tells the story. What you have already stays.")
    int start(@Parameters(paramLabel = "LESSON", description = LESSON) String lesson) {
        return desk().start(lesson);
    }

    @Command(
            name = "predict",
            mixinStandardHelpOptions = true,
            header = "Takes your prediction, and tells what was measured on your Go version.")
    int predict(
            @Parameters(paramLabel = "LESSON", description = LESSON) String lesson,
            @Parameters(paramLabel = "ANSWER", description = "a, b, c or d.") String answer) {
        return desk().predict(lesson, answer);
    }

    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            header = "Opens a shell in the broken container; it is gone when the shell ends.")
    int open(
            @Parameters(paramLabel = "LESSON", description = LESSON) String lesson,
            @Option(names = "--mine", description = "Your Dockerfile in place of the broken one.") boolean mine,
            @Option(names = "--healthy", description = "The healthy twin instead.") boolean healthy,
            @Option(names = "--command", paramLabel = "SCRIPT", description = "Runs this instead of asking you.")
                    @Nullable
                    String command)
            throws Desk.UnusableFileException {
        return new TrialCommands(desk())
                .open(
                        lesson,
                        mine
                                ? TrialCommands.Which.MINE
                                : healthy ? TrialCommands.Which.HEALTHY : TrialCommands.Which.BROKEN,
                        command);
    }

    @Command(name = "hint", mixinStandardHelpOptions = true, header = "Shows the next hint; there are three.")
    int hint(@Parameters(paramLabel = "LESSON", description = LESSON) String lesson) {
        return desk().hint(lesson);
    }

    @Command(name = "check", mixinStandardHelpOptions = true, header = "Tries your file in containers, and tells why.")
    int check(@Parameters(paramLabel = "LESSON", description = LESSON) String lesson)
            throws Desk.UnusableFileException {
        return new TrialCommands(desk()).check(lesson);
    }

    @Command(
            name = "solution",
            mixinStandardHelpOptions = true,
            header = "Shows the solution, and what the article claimed and what is so.")
    int solution(@Parameters(paramLabel = "LESSON", description = LESSON) String lesson) {
        return desk().solution(lesson);
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            header = "Lays out the lesson's file anew; yours is kept beside it as .bak.")
    int reset(@Parameters(paramLabel = "LESSON", description = LESSON) String lesson) {
        return desk().reset(lesson);
    }

    @Command(name = "export", mixinStandardHelpOptions = true, header = "Writes all lessons as HTML pages.")
    int export(
            @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "Default: the folder html in yours.")
                    @Nullable
                    Path target) {
        return desk().export(target);
    }

    private LessonCommands desk() {
        String named = environment.getOrDefault("WORKSHOP_LAB", "");
        Path root = folder != null ? folder : Path.of(named.isEmpty() ? "lab" : named);
        CommandLine commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        return LessonCommands.of(
                workshop,
                new Desk(root),
                new LessonCommands.Wish(go, language),
                environment,
                commandLine.getOut(),
                commandLine.getErr());
    }
}
