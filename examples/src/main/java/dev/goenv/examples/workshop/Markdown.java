package dev.goenv.examples.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What the workshop asks of Markdown. */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /** Of a command of go, with a flag or without. */
    private static final Pattern NAME = Pattern.compile("^go ((?:mod )?[a-z]+)(?: -[a-z])?$");

    private Markdown() {}

    /**
     * A block that is run as it is written.
     *
     * @param script for {@code sh}
     * @param exitCode how it must end
     * @param says what it must print, line by line
     */
    record Snippet(String script, int exitCode, List<String> says) {}

    /** The text below each heading of the second level, by the heading's words. */
    static Map<String, String> sections(String markdown) {
        List<String> lines = markdown.lines().toList();
        Map<String, String> sections = new LinkedHashMap<>();
        String name = "";
        int start = 0;
        for (Node node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                int line = heading.getSourceSpans().get(0).getLineIndex();
                put(sections, name, lines.subList(start, line));
                name = lines.get(line).substring(2).strip();
                start = line + 1;
            }
        }
        put(sections, name, lines.subList(start, lines.size()));
        return sections;
    }

    private static void put(Map<String, String> sections, String name, List<String> lines) {
        if (!name.isEmpty() && sections.put(name, String.join("\n", lines).strip()) != null) {
            throw new IllegalArgumentException("the section \"" + name + "\" is there twice");
        }
    }

    /** The blocks marked {@code sh}; {@code sh exit=1} ends so. What they print is in a block {@code output} behind. */
    static List<Snippet> snippets(String markdown) {
        List<Snippet> snippets = new ArrayList<>();
        for (Node node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FencedCodeBlock block && block.getInfo().matches("sh(?: exit=\\d+)?")) {
                int exitCode = Integer.parseInt(block.getInfo().replaceFirst("sh(?: exit=)?", "0"));
                snippets.add(new Snippet(block.getLiteral(), exitCode, output(block.getNext())));
            }
        }
        return snippets;
    }

    /**
     * The commands within sentences, {@code go env GOPROXY}, in their order. A name such as {@code go build} or
     * {@code go env -w} is no whole command: there its help page stands for it.
     */
    static List<String> commands(Lesson.Text text) {
        StringBuilder all = new StringBuilder();
        for (String name : LessonReader.SECTIONS) {
            // What stands before the colon there is what was seen.
            String sentences = name.equals("not yet")
                    ? Rules.of(text.section(name)).items().stream()
                            .map(Rules.Rule::text)
                            .collect(Collectors.joining("\n\n"))
                    : text.section(name);
            all.append(sentences).append("\n\n");
        }
        List<String> commands = new ArrayList<>();
        PARSER.parse(all.toString()).accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                if (code.getLiteral().matches("(?:go|bash) .*")) {
                    commands.add(NAME.matcher(code.getLiteral()).replaceFirst("go help $1"));
                }
            }
        });
        return commands;
    }

    private static List<String> output(Node node) {
        return node instanceof FencedCodeBlock block && block.getInfo().equals("output")
                ? block.getLiteral().lines().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    /** For a terminal: blocks are indented instead of fenced. */
    static String plain(String markdown) {
        StringBuilder text = new StringBuilder();
        boolean isInside = false;
        for (String line : markdown.lines().toList()) {
            boolean isFence = line.startsWith("```");
            isInside = isFence != isInside;
            if (!isFence) {
                text.append(isInside && !line.isEmpty() ? "    " + line : line).append('\n');
            }
        }
        return text.toString().replaceAll("\\n{3,}", "\n\n").stripTrailing();
    }

    /** As HTML; raw HTML in it is shown as text. */
    static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown));
    }
}
