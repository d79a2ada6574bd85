package dev.goenv.examples.workshop;

import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.scenario.VerdictKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands that start nothing. */
final class LessonCommands {
    private static final int HINTS = 3;

    private final Path workshop;
    private final List<Lesson> lessons;
    private final Desk desk;
    private final Words words;
    private final GoVersion version;
    private final PrintWriter out;
    private final PrintWriter err;

    private LessonCommands(Path workshop, Desk desk, Words words, GoVersion version, PrintWriter out, PrintWriter err) {
        this.workshop = workshop;
        this.lessons = LessonReader.lessons(workshop.resolve("lessons"));
        this.desk = desk;
        this.words = words;
        this.version = version;
        this.out = out;
        this.err = err;
    }

    /**
     * What a learner asks for now.
     *
     * @param go a Go version
     * @param language a language
     */
    record Wish(@Nullable String go, @Nullable String language) {}

    /** With what the learner asks for now, or did last; the first time, with the Go that is there. */
    static LessonCommands of(
            Path workshop, Desk desk, Wish wish, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        Desk.Progress progress = desk.progress();
        String go = wish.go() != null ? wish.go() : progress.go();
        String language = wish.language() != null ? wish.language() : progress.language();
        Words words = Words.of(workshop, language);
        GoVersion version = go.isEmpty() ? own(environment, words, err) : GoVersion.of(go);
        if (!version.isMeasured()) {
            throw new IllegalArgumentException(
                    "Go " + version + " was not measured; there are " + GoVersion.measured());
        }
        Desk.Progress now = progress.with(version.toString(), language);
        boolean isWished = wish.go() != null || wish.language() != null;
        // What is only assumed is kept with the first lesson: looking around leaves nothing behind.
        if (isWished && !now.equals(progress)) {
            desk.keep(now);
        }
        return new LessonCommands(workshop, desk, words, version, out, err);
    }

    private static GoVersion own(Map<String, String> environment, Words words, PrintWriter err) {
        Optional<OwnGo.Nearest> own = OwnGo.on(environment);
        GoVersion version = own.map(OwnGo.Nearest::version).orElse(GoVersion.DEFAULT);
        err.println(own.map(nearest -> words.say("go.own", nearest.said(), version))
                .orElseGet(() -> words.say("go.assumed", version)));
        err.flush();
        return version;
    }

    Desk desk() {
        return desk;
    }

    Words words() {
        return words;
    }

    GoVersion version() {
        return version;
    }

    void print(String text) {
        out.println(text);
        out.flush();
    }

    void note(String line) {
        err.println(line);
        err.flush();
    }

    /** The lesson of that number or name, if it can be done on the learner's Go version. */
    Lesson lesson(String said) {
        Lesson lesson = lessons.stream()
                .filter(one -> one.name().equals(said) || said.matches("0*" + one.number()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(words.say("lesson.unknown", said, lessons.size())));
        if (!lesson.appliesTo(version)) {
            throw new IllegalArgumentException(
                    words.say("lesson.other-go", lesson.number(), lesson.facts().versions(), version));
        }
        return lesson;
    }

    Lesson.Text text(Lesson lesson) {
        return lesson.text(words.language());
    }

    Desk.Progress.State state(Lesson lesson) {
        return desk.progress().of(lesson);
    }

    void keep(Lesson lesson, Desk.Progress.State state) {
        Desk.Progress progress = desk.progress();
        desk.keep(progress.with(version.toString(), progress.language()).with(lesson, state));
    }

    int list() {
        print(words.say("list.head", version, desk.root()));
        for (Lesson lesson : lessons) {
            String line = String.format(
                    Locale.ROOT,
                    "%s %2d  %s  (%s)",
                    mark(lesson),
                    lesson.number(),
                    text(lesson).title(),
                    words.say(
                            "list.about",
                            lesson.facts().chapter(),
                            lesson.facts().minutes()));
            print(lesson.appliesTo(version) ? line : line + "  " + words.say("list.not-on", version));
        }
        print(words.say("list.foot"));
        return 0;
    }

    private String mark(Lesson lesson) {
        Desk.Progress.State state = state(lesson);
        return state.passed() ? "[x]" : state.started() ? "[.]" : "[ ]";
    }

    int start(String said) {
        Lesson lesson = lesson(said);
        desk.start(lesson);
        keep(lesson, state(lesson).asStarted());
        print("# " + lesson.number() + " " + text(lesson).title() + "\n");
        print(section(lesson, "story"));
        print("\n## " + words.say("section.predict") + "\n\n" + section(lesson, "predict") + "\n\n" + choices() + "\n");
        print(words.say("start.foot", desk.file(lesson), lesson.number()));
        return 0;
    }

    private void printWork(Lesson lesson) {
        for (String name : List.of("reproduce", "look", "fix")) {
            print("\n## " + words.say("section." + name) + "\n\n" + section(lesson, name));
        }
        print("\n" + words.say("predict.foot", desk.file(lesson), lesson.number()));
    }

    private String section(Lesson lesson, String name) {
        return Markdown.plain(text(lesson).section(name));
    }

    private String choices() {
        StringBuilder text = new StringBuilder();
        for (VerdictKind kind : Prediction.CHOICES) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(Prediction.letter(kind))
                    .append(") ")
                    .append(words.say("verdict." + kind));
        }
        return text.toString();
    }

    int predict(String said, String answer) {
        Lesson lesson = lesson(said);
        VerdictKind predicted = Prediction.CHOICES.stream()
                .filter(kind -> Prediction.letter(kind).equals(answer.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(words.say("predict.letter", answer)));
        Optional<Prediction> measured = Prediction.of(lesson.facts().scenario(), version);
        if (measured.isEmpty()) {
            print(words.say("predict.unknown", version));
            printWork(lesson);
            return 0;
        }
        Prediction seen = measured.get();
        keep(lesson, state(lesson).predicting(predicted.toString()));
        boolean isRight = seen.verdict() == predicted;
        print(words.say(isRight ? "predict.right" : "predict.wrong", version, words.say("verdict." + seen.verdict())));
        if (!seen.line().isEmpty()) {
            print("    " + seen.line());
        }
        printWork(lesson);
        return 0;
    }

    int hint(String said) {
        Lesson lesson = lesson(said);
        Desk.Progress.State state = state(lesson);
        int next = Math.min(state.hints() + 1, HINTS);
        for (int i = 1; i <= next; i++) {
            print(words.say("section.hint", i) + "\n\n" + section(lesson, "hint " + i) + "\n");
        }
        print(words.say(next < HINTS ? "hint.more" : "hint.last", lesson.number()));
        keep(lesson, state.afterHint(next));
        return 0;
    }

    int solution(String said) {
        Lesson lesson = lesson(said);
        print(section(lesson, "solution") + "\n");
        for (Map.Entry<String, String> file :
                LessonScenario.files(lesson.solution()).entrySet()) {
            print(file.getKey() + ":\n\n" + file.getValue().indent(4));
        }
        print("## " + words.say("section.claims") + "\n\n" + section(lesson, "claims"));
        print(Claims.markdown(lesson, words));
        keep(lesson, state(lesson).afterSolution());
        return 0;
    }

    int reset(String said) {
        Lesson lesson = lesson(said);
        List<Path> kept = desk.reset(lesson);
        kept.forEach(file -> print(words.say("reset.kept", file)));
        print(words.say("reset.done", desk.file(lesson)));
        return 0;
    }

    int export(@Nullable Path target) {
        Path folder = target == null ? desk.root().resolve("html") : target;
        new Export(workshop, lessons).to(folder);
        print(words.say("export.done", folder.resolve("index.html").toAbsolutePath()));
        return 0;
    }
}
