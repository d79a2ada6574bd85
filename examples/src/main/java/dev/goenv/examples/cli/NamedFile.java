package dev.goenv.examples.cli;

import dev.goenv.fixtures.probe.FixtureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that an option names.
 *
 * @param option such as {@code --last}
 * @param path as it was given
 */
record NamedFile(String option, Path path) {

    /**
     * Its bytes.
     *
     * @param wanted what it should be, such as {@code a shell script}
     * @throws FixtureException if it cannot be read
     */
    byte[] read(String wanted, String toFix) {
        if (!Files.isRegularFile(path)) {
            throw wrong(wanted, Files.exists(path) ? "no file" : "no such file", toFix);
        }
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw wrong(wanted, "it cannot be read: " + CouldNotLook.why(e), toFix);
        }
    }

    /**
     * Looks whether it could be written, and writes nothing.
     *
     * @throws FixtureException if not
     */
    void checkWritable() {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw unwritable("it is a folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable("there is no folder " + folder);
        }
        if (!Files.isWritable(Files.exists(path) ? path : folder)) {
            throw unwritable("permission denied");
        }
    }

    /**
     * Writes it.
     *
     * @throws FixtureException if that fails
     */
    void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw unwritable(CouldNotLook.why(e));
        }
    }

    private FixtureException unwritable(String why) {
        return wrong("a file that can be written", why, "name one in a folder that is there and is yours");
    }

    private FixtureException wrong(String expected, String butWas, String toFix) {
        return new FixtureException("[" + option + " " + path + "]\nexpected: " + expected + "\nbut was:  " + butWas
                + "\nto fix:   " + toFix);
    }
}
