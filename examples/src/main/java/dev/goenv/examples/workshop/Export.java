package dev.goenv.examples.workshop;

import dev.goenv.fixtures.go.GoVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The lessons as HTML pages without a script: the same data, to be read before or after the workshop. */
final class Export {
    private final Path workshop;
    private final List<Lesson> lessons;
    private final String style;
    private final String frame;

    Export(Path workshop, List<Lesson> lessons) {
        this.workshop = workshop;
        this.lessons = lessons;
        this.style = read("page.css");
        this.frame = read("page.html");
    }

    private String read(String name) {
        try {
            return Files.readString(workshop.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("the template of the pages", e);
        }
    }

    /** Writes one page per lesson and language, and an index per language. */
    void to(Path folder) {
        TreeSet<String> languages = new TreeSet<>();
        lessons.forEach(lesson -> languages.addAll(lesson.texts().keySet()));
        for (String language : languages) {
            Words words = Words.of(workshop, language);
            List<Lesson> translated = lessons.stream()
                    .filter(lesson -> lesson.texts().containsKey(language))
                    .toList();
            Desk.write(folder.resolve(file("index", language)), index(translated, words, languages));
            for (Lesson lesson : translated) {
                Desk.write(folder.resolve(file(lesson.name(), language)), page(lesson, words));
            }
        }
    }

    private static String file(String name, String language) {
        return language.equals(Lesson.ENGLISH) ? name + ".html" : name + "." + language + ".html";
    }

    private String index(List<Lesson> translated, Words words, TreeSet<String> languages) {
        StringBuilder body = new StringBuilder("<h1>" + escaped(words.say("index.title")) + "</h1>\n<p>"
                + escaped(words.say("index.about")) + "</p>\n<ol class=\"lessons\">\n");
        for (Lesson lesson : translated) {
            String about = words.say(
                    "list.about", lesson.facts().chapter(), lesson.facts().minutes());
            body.append("<li value=\"" + lesson.number() + "\"><a href=\"" + file(lesson.name(), words.language())
                    + "\">" + escaped(lesson.text(words.language()).title()) + "</a> <small>" + escaped(about)
                    + "</small></li>\n");
        }
        return framed(words, words.say("index.title"), links("index", languages, words), body + "</ol>\n");
    }

    private String page(Lesson lesson, Words words) {
        Lesson.Text text = lesson.text(words.language());
        StringBuilder body = new StringBuilder();
        body.append("<h1><small>" + lesson.number() + "</small> " + escaped(text.title()) + "</h1>\n");
        body.append(Markdown.html(text.section("story")));
        body.append(heading(words, "predict")).append(Markdown.html(text.section("predict")));
        body.append(choices(words)).append(folded(words.say("predict.measured"), measured(lesson, words)));
        for (String name : List.of("reproduce", "look", "fix")) {
            body.append(heading(words, name)).append(Markdown.html(text.section(name)));
        }
        LessonScenario.files(lesson.start()).forEach((name, content) -> body.append(fileOf(name, content)));
        for (int i = 1; i <= 3; i++) {
            body.append(folded(words.say("section.hint", i), Markdown.html(text.section("hint " + i))));
        }
        StringBuilder solution = new StringBuilder(Markdown.html(text.section("solution")));
        LessonScenario.files(lesson.solution()).forEach((name, content) -> solution.append(fileOf(name, content)));
        body.append(folded(words.say("section.solution"), solution.toString()));
        body.append(folded(
                words.say("section.claims"),
                Markdown.html(text.section("claims") + "\n\n" + Claims.markdown(lesson, words))));
        return framed(words, text.title(), links(lesson.name(), lesson.texts().keySet(), words), body.toString());
    }

    private static String fileOf(String name, String content) {
        return "<p><code>" + escaped(name) + "</code></p>\n<pre><code>" + escaped(content) + "</code></pre>\n";
    }

    private static String heading(Words words, String section) {
        return "<h2>" + escaped(words.say("section." + section)) + "</h2>\n";
    }

    private static String folded(String summary, String html) {
        return "<details><summary>" + escaped(summary) + "</summary>\n" + html + "</details>\n";
    }

    private static String choices(Words words) {
        StringBuilder list = new StringBuilder("<ol type=\"a\">\n");
        Prediction.CHOICES.forEach(kind -> list.append("<li>" + escaped(words.say("verdict." + kind)) + "</li>\n"));
        return list + "</ol>\n";
    }

    private static String measured(Lesson lesson, Words words) {
        StringBuilder rows = new StringBuilder("<div class=\"wide\"><table>\n");
        for (GoVersion version : GoVersion.MEASURED) {
            Optional<Prediction> seen = Prediction.of(lesson.facts().scenario(), version);
            seen.ifPresent(one -> rows.append("<tr><th scope=\"row\">Go " + version + "</th><td>"
                    + escaped(words.say("verdict." + one.verdict())) + "</td><td><code>" + escaped(one.line())
                    + "</code></td></tr>\n"));
        }
        return rows + "</table></div>\n";
    }

    private String links(String name, Iterable<String> languages, Words words) {
        StringBuilder links = new StringBuilder();
        if (!name.equals("index")) {
            links.append("<a href=\"" + file("index", words.language()) + "\">" + escaped(words.say("index.title"))
                    + "</a>\n");
        }
        for (String language : languages) {
            if (!language.equals(words.language())) {
                links.append("<a href=\"" + file(name, language) + "\" lang=\"" + language + "\">"
                        + escaped(Words.of(workshop, language).say("language")) + "</a>\n");
            }
        }
        return links.toString();
    }

    private String framed(Words words, String title, String links, String body) {
        return frame.replace("{{language}}", words.language())
                .replace("{{style-hash}}", hash(style))
                .replace("{{style}}", style)
                .replace("{{title}}", escaped(title))
                .replace("{{links}}", links)
                .replace("{{body}}", body);
    }

    /** A strict content policy allows this one style sheet by its hash. */
    private static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
