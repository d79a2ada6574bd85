package dev.goenv.examples.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The sentences of the command and of the pages in one language; what is not translated is English. */
final class Words {
    private final Yaml words;
    private final Yaml english;
    private final String language;

    private Words(String language, Yaml words, Yaml english) {
        this.language = language;
        this.words = words;
        this.english = english;
    }

    /** Reads {@code words.yaml} and {@code words.<language>.yaml} of the workshop's folder. */
    static Words of(Path workshop, String language) {
        try {
            Yaml english = Yaml.read(Files.readString(workshop.resolve("words.yaml")));
            Path translated = workshop.resolve("words." + language + ".yaml");
            boolean isThere = language.matches("[a-z]{2}") && Files.isRegularFile(translated);
            Yaml words = isThere ? Yaml.read(Files.readString(translated)) : english;
            return new Words(isThere ? language : Lesson.ENGLISH, words, english);
        } catch (IOException e) {
            throw new UncheckedIOException("the words of the workshop", e);
        }
    }

    /** The language that they are in. */
    String language() {
        return language;
    }

    Set<String> keys() {
        return words.values().keySet();
    }

    /** The sentence of that key, with the values in place of {0}, {1} and so on. */
    String say(String key, Object... values) {
        String text = words.text(key, english.text(key, ""));
        if (text.isEmpty()) {
            throw new IllegalArgumentException("words.yaml has no \"" + key + "\"");
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
