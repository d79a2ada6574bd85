package dev.goenv.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the workshop asks of Markdown, and the message of a check. */
class MarkdownTest {
    @Test
    void a_section_ends_at_the_next_heading_and_not_inside_a_block() {
        assertThat(Markdown.sections("## a\n\none\n\n```sh\n## no heading\n```\n\n## b\n\ntwo\n"))
                .containsEntry("a", "one\n\n```sh\n## no heading\n```")
                .containsEntry("b", "two");
        assertThatThrownBy(() -> Markdown.sections("## a\n## a\n")).hasMessageContaining("\"a\" is there twice");
    }

    @Test
    void a_block_marked_sh_is_a_snippet_with_its_end_and_its_output() {
        assertThat(Markdown.snippets("```sh exit=1\nfalse\n```\n\n```output\nx\n\ny\n```\n\n```dockerfile\nRUN\n```\n"))
                .containsExactly(new Markdown.Snippet("false\n", 1, List.of("x", "y")));
        assertThat(Markdown.snippets("```sh\ntrue\n```\n"))
                .containsExactly(new Markdown.Snippet("true\n", 0, List.of()));
    }

    @Test
    void html_in_a_lesson_is_text() {
        assertThat(Markdown.html("a <script>alert(1)</script> [x](javascript:alert(1))"))
                .doesNotContain("<script")
                .doesNotContain("javascript:");
    }

    @Test
    void a_terminal_gets_blocks_without_fences() {
        assertThat(Markdown.plain("a\n\n```sh exit=1\nls\n```\n\n```output\nb\n```\n"))
                .isEqualTo("a\n\n    ls\n\n    b");
    }

    @Test
    void rules_are_asked_in_their_order() {
        Rules rules = Rules.of("- `x`: one\n  more\n- `*`: any");

        assertThat(rules.firstIn("an x here")).isEqualTo("one more");
        assertThat(rules.firstIn("nothing")).isEqualTo("any");
    }

    @Test
    void a_message_has_its_labels_in_order_and_no_control_characters() {
        Answer.NotYet notYet = new Answer.NotYet("green", "red", "one\ntwo \u001b[31m\t" + "x".repeat(300), "", "log");

        assertThat(notYet.text(Words.of(Lab.folder(), "en"), "lesson 1", "hint"))
                .isEqualTo("[lesson 1]\nexpected: green\nbut was:  red\nevidence: one\n          two ?[31m "
                        + "x".repeat(230) + " …\nnext:     hint\nlog:      log");
    }
}
