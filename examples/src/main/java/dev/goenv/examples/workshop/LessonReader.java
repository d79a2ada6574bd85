package dev.goenv.examples.workshop;

import dev.goenv.fixtures.go.VersionRange;
import dev.goenv.fixtures.scenario.VerdictKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads lessons: each is a folder, and needs no line of code. */
final class LessonReader {
    /** The sections that every text has. */
    static final List<String> SECTIONS = List.of(
            "story",
            "predict",
            "reproduce",
            "look",
            "fix",
            "hint 1",
            "hint 2",
            "hint 3",
            "solution",
            "claims",
            "not yet");

    private static final Pattern FOLDER = Pattern.compile("(\\d{2})-[a-z0-9-]+");
    private static final Pattern FILE = Pattern.compile("lesson(?:\\.([a-z]{2}))?\\.md");
    private static final Pattern FRONT = Pattern.compile("(?s)---\\n(.*?\\n)---\\n(.*)");
    private static final Set<String> FACTS = Set.of(
            "title",
            "scenario",
            "edit",
            "from",
            "chapter",
            "minutes",
            "claims",
            "build",
            "outputs",
            "go-sum",
            "passes",
            "also",
            "free",
            "then");

    private LessonReader() {}

    /** All lessons of a folder, in their order. */
    static List<Lesson> lessons(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(LessonReader::lesson)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no lessons in " + folder, e);
        }
    }

    /**
     * The lesson in that folder.
     *
     * @throws IllegalArgumentException if something is missing, or written wrongly; the message says where
     */
    static Lesson lesson(Path folder) {
        try {
            Matcher name = FOLDER.matcher(String.valueOf(folder.getFileName()));
            demand(name.matches(), "a lesson's folder is named such as 03-login-shell");
            Map<String, Lesson.Text> texts = new HashMap<>();
            Lesson.Facts facts = null;
            for (Path file : files(folder)) {
                Matcher fileName = FILE.matcher(String.valueOf(file.getFileName()));
                if (fileName.matches()) {
                    String language = fileName.group(1) == null ? Lesson.ENGLISH : fileName.group(1);
                    Matcher parts = FRONT.matcher(Files.readString(file).replace("\r\n", "\n"));
                    demand(parts.matches(), file.getFileName() + " must start with a front matter between two ---");
                    Yaml front = Yaml.read(parts.group(1));
                    texts.put(language, text(language, front, parts.group(2)));
                    facts = language.equals(Lesson.ENGLISH) ? facts(front) : facts;
                }
            }
            if (facts == null) {
                throw new IllegalArgumentException("lesson.md is missing");
            }
            Lesson lesson = new Lesson(folder, Integer.parseInt(name.group(1)), facts, Map.copyOf(texts));
            demand(Files.isRegularFile(lesson.start().resolve(facts.edit())), "start/" + facts.edit() + " is missing");
            return lesson;
        } catch (IOException e) {
            throw new UncheckedIOException("lesson " + folder, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("lesson " + folder.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void demand(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    private static Lesson.Text text(String language, Yaml front, String markdown) {
        Map<String, String> sections = Markdown.sections(markdown);
        for (String section : SECTIONS) {
            demand(sections.containsKey(section), language + ": the section \"" + section + "\" is missing");
        }
        String title = front.text("title", "");
        demand(!title.isEmpty(), language + ": the title is missing");
        return new Lesson.Text(title, Map.copyOf(sections));
    }

    private static Lesson.Facts facts(Yaml front) {
        Set<String> unknown = front.values().keySet().stream()
                .filter(key -> !FACTS.contains(key))
                .collect(Collectors.toSet());
        demand(unknown.isEmpty(), "the front matter has unknown keys " + unknown + "; known are " + FACTS);
        String build = front.text("build", "");
        String from = front.text("from", "");
        return new Lesson.Facts(
                front.text("scenario", ""),
                front.text("edit", Lesson.DOCKERFILE),
                from.isEmpty() ? VersionRange.all() : VersionRange.from(from),
                front.text("chapter", ""),
                front.number("minutes", 15),
                front.texts("claims"),
                build.isEmpty() ? Optional.empty() : Optional.of(build),
                front.texts("outputs"),
                front.flag("go-sum"),
                verdicts(front.texts("passes")),
                front.texts("also"),
                front.texts("free"),
                front.mappings("then").stream().map(LessonReader::then).toList());
    }

    private static Set<VerdictKind> verdicts(List<String> words) {
        Set<VerdictKind> verdicts = EnumSet.noneOf(VerdictKind.class);
        words.forEach(word -> verdicts.add(VerdictKind.valueOf(word.toUpperCase(Locale.ROOT))));
        return verdicts;
    }

    private static Lesson.Then then(Yaml one) {
        String stops = one.text("stops", "pipeline");
        demand(Set.of("image", "pipeline").contains(stops), "stops: is image or pipeline, not " + stops);
        return new Lesson.Then(
                one.text("id", ""),
                one.text("lines", ""),
                one.text("world", "").equals("empty"),
                stops.equals("image"),
                one.text("saying", ""));
    }
}
