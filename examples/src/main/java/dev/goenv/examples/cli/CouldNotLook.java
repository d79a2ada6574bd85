package dev.goenv.examples.cli;

import com.github.dockerjava.api.exception.DockerException;
import dev.goenv.fixtures.probe.FixtureException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command cannot do is one message on standard error, and exit code 2: 1 says that something was found. */
final class CouldNotLook implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (isExpected(failure)) {
            err.println(message(failure));
        } else {
            err.println("[goenv]\nexpected: the command to come to its end\nbut was:  it broke, which is our mistake\n"
                    + "to fix:   report it, with what follows");
            failure.printStackTrace(err);
        }
        err.flush();
        return Goenv.COULD_NOT_LOOK;
    }

    private static boolean isExpected(Exception failure) {
        return failure instanceof FixtureException
                || failure instanceof IllegalArgumentException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof DockerException;
    }

    private static String message(Exception failure) {
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return message(unchecked.getCause());
        }
        if (failure instanceof IOException io) {
            return "[files]\nexpected: files that can be read and written\nbut was:  " + why(io)
                    + "\nto fix:   look whether it is there, who may use it, and whether there is room left";
        }
        if (failure instanceof DockerException) {
            return "[docker engine]\nexpected: the engine to do what it was asked for\nbut was:  "
                    + String.valueOf(failure.getMessage()).strip()
                    + "\nto fix:   run again; does something else remove containers or images there?";
        }
        return String.valueOf(failure.getMessage());
    }

    /** The message of some of them is nothing but the name of the file. */
    static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return e.getMessage() + ": no such file or folder";
        }
        return e instanceof AccessDeniedException ? e.getMessage() + ": permission denied" : String.valueOf(e);
    }
}
