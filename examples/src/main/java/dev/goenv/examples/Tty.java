package dev.goenv.examples;

import java.io.Console;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Whether somebody sits before a terminal. */
@NullMarked
public final class Tty {
    private Tty() {}

    /** Up to JDK 21 there is no console without a terminal; from 22 on there always is one, and it can be asked. */
    public static boolean isThere() {
        return isTerminal(Console.class, System.console());
    }

    static boolean isTerminal(Class<?> type, @Nullable Object console) {
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(type.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
