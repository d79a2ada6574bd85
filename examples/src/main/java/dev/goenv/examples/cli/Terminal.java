package dev.goenv.examples.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where commands print. */
final class Terminal {
    private Terminal() {}

    /** Prints a text that ends with one line feed. */
    static void print(@Nullable CommandSpec spec, String text) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    /** Prints maps, lists and texts as JSON. */
    static void printJson(@Nullable CommandSpec spec, Map<String, ?> value) {
        try {
            print(spec, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints progress where it disturbs no result. */
    static void note(@Nullable CommandSpec spec, String line) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
