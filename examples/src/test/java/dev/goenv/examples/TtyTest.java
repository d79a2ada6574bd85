package dev.goenv.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TtyTest {
    /** As Console is from JDK 22 on. */
    public record Newer(boolean isTerminal) {}

    @Test
    void without_a_console_there_is_none() {
        assertThat(Tty.isTerminal(Newer.class, null)).isFalse();
    }

    @Test
    void a_console_of_an_old_jdk_is_one() {
        assertThat(Tty.isTerminal(Object.class, new Object())).isTrue();
    }

    @Test
    void a_console_of_a_newer_jdk_is_asked() {
        assertThat(Tty.isTerminal(Newer.class, new Newer(true))).isTrue();
        assertThat(Tty.isTerminal(Newer.class, new Newer(false))).isFalse();
    }
}
