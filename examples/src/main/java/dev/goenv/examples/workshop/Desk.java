package dev.goenv.examples.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A learner's own folder: a working copy of each lesson that was started, and the progress. Every file is written whole
 * or not at all.
 */
final class Desk {
    private static final String PROGRESS = "progress.yaml";
    private static final long LIMIT = 100_000;

    private final Path root;

    Desk(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** A learner's file that no check can work on; the message says what to do. */
    static final class UnusableFileException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableFileException(String message) {
            super(message);
        }
    }

    Path root() {
        return root;
    }

    /** The working copy of a lesson. */
    Path folder(Lesson lesson) {
        return root.resolve(lesson.name());
    }

    /** The file that the learner edits. */
    Path file(Lesson lesson) {
        return folder(lesson).resolve(lesson.facts().edit());
    }

    /** Lays out what is not there; what the learner has already stays. */
    void start(Lesson lesson) {
        LessonScenario.files(lesson.start()).forEach((name, text) -> {
            Path file = folder(lesson).resolve(name);
            if (!Files.exists(file)) {
                write(file, text);
            }
        });
    }

    /**
     * Lays out everything anew; what differs from the start is kept beside it as {@code .bak}.
     *
     * @return the files that were kept
     */
    List<Path> reset(Lesson lesson) {
        List<Path> kept = new ArrayList<>();
        LessonScenario.files(lesson.start()).forEach((name, text) -> {
            Path file = folder(lesson).resolve(name);
            if (Files.exists(file) && !isThe(file, text)) {
                kept.add(putAside(file));
            }
            write(file, text);
        });
        return kept;
    }

    private static boolean isThe(Path file, String text) {
        try {
            return Files.isRegularFile(file)
                    && ByteBuffer.wrap(Files.readAllBytes(file)).equals(StandardCharsets.UTF_8.encode(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path putAside(Path file) {
        Path kept = file.resolveSibling(file.getFileName() + ".bak");
        for (int i = 2; Files.exists(kept); i++) {
            kept = file.resolveSibling(file.getFileName() + ".bak" + i);
        }
        try {
            return Files.move(file, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of the learner's file, with the line ends of Unix.
     *
     * @throws UnusableFileException if there is none, or if it is no text
     */
    String text(Lesson lesson, Words words) throws UnusableFileException {
        Path file = file(lesson);
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableFileException(words.say("file.missing", file, lesson.number()));
            }
            if (Files.size(file) > LIMIT) {
                throw new UnusableFileException(words.say("file.too-big", file, LIMIT, lesson.number()));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            if (text.isBlank() || text.indexOf('\0') >= 0) {
                throw new UnusableFileException(words.say("file.no-text", file, lesson.number()));
            }
            return text.replace("\uFEFF", "").replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new UnusableFileException(words.say("file.no-text", file, lesson.number()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The progress; one that cannot be read is put aside, and there is none. */
    Progress progress() {
        Path file = root.resolve(PROGRESS);
        try {
            return Files.isRegularFile(file) ? Progress.read(Files.readString(file)) : Progress.NONE;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            putAside(file);
            return Progress.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void keep(Progress progress) {
        write(root.resolve(PROGRESS), progress.text());
    }

    /** Writes a file as a whole: it is there with all of the text, or as it was. */
    static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, ".", ".part");
            try {
                Files.writeString(whole, text);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * How far a learner is.
     *
     * @param go the Go version that was asked for last, or empty
     * @param language the language that was asked for last, or empty
     * @param lessons by name
     */
    record Progress(String go, String language, Map<String, State> lessons) {
        static final Progress NONE = new Progress("", "", Map.of());

        /**
         * How far a learner is in one lesson.
         *
         * @param started whether it was started
         * @param passed whether a check has passed
         * @param hints how many hints were shown
         * @param solution whether the solution was shown
         * @param predicted the verdict that was predicted, or empty
         */
        record State(boolean started, boolean passed, int hints, boolean solution, String predicted) {
            static final State NEW = new State(false, false, 0, false, "");

            State asStarted() {
                return new State(true, passed, hints, solution, predicted);
            }

            State asPassed() {
                return new State(true, true, hints, solution, predicted);
            }

            State afterHint(int number) {
                return new State(started, passed, Math.max(hints, number), solution, predicted);
            }

            State afterSolution() {
                return new State(started, passed, hints, true, predicted);
            }

            State predicting(String verdict) {
                return new State(started, passed, hints, solution, verdict);
            }
        }

        static Progress read(String text) {
            Yaml yaml = Yaml.read(text);
            Map<String, State> lessons = new LinkedHashMap<>();
            Yaml inner = yaml.inner("lessons");
            for (String name : inner.values().keySet()) {
                Yaml one = inner.inner(name);
                lessons.put(
                        name,
                        new State(
                                one.flag("started"),
                                one.flag("passed"),
                                one.number("hints", 0),
                                one.flag("solution"),
                                one.text("predicted", "")));
            }
            return new Progress(yaml.text("go", ""), yaml.text("language", ""), lessons);
        }

        State of(Lesson lesson) {
            return lessons.getOrDefault(lesson.name(), State.NEW);
        }

        Progress with(Lesson lesson, State state) {
            Map<String, State> more = new LinkedHashMap<>(lessons);
            more.put(lesson.name(), state);
            return new Progress(go, language, more);
        }

        Progress with(String newGo, String newLanguage) {
            return new Progress(newGo, newLanguage, lessons);
        }

        String text() {
            Map<String, Object> states = new LinkedHashMap<>();
            lessons.forEach((name, state) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("started", state.started);
                one.put("passed", state.passed);
                one.put("hints", state.hints);
                one.put("solution", state.solution);
                one.put("predicted", state.predicted);
                states.put(name, one);
            });
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("go", go);
            all.put("language", language);
            all.put("lessons", states);
            return Yaml.write(all);
        }
    }
}
