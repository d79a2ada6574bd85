package dev.goenv.examples.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The images that are built of a learner's Dockerfile. They carry a label of the learner's folder, so that they can be
 * told from everybody else's and go when the command ends; those of a command that was killed go with the next one.
 */
final class LearnersImages implements AutoCloseable {
    /** On every image of a learner's text. */
    static final String LABEL = "dev.goenv.workshop.folder";

    private static final Logger LOG = LoggerFactory.getLogger(LearnersImages.class);

    private final String folder;

    LearnersImages(Path folder) {
        byte[] name = folder.toString().getBytes(StandardCharsets.UTF_8);
        this.folder = UUID.nameUUIDFromBytes(name).toString();
    }

    /** The Dockerfile with the label. */
    String labelled(String dockerfile) {
        // Behind a line that goes on, it would be a word of that line.
        return dockerfile.stripTrailing().replaceFirst("[\\\\\\s]+$", "") + "\nLABEL " + LABEL + "=" + folder + "\n";
    }

    /** The names of those that are there. */
    List<String> tags() throws IOException {
        return DockerCommand.lines(
                "images", "--filter", "label=" + LABEL + "=" + folder, "--format", "{{.Repository}}:{{.Tag}}");
    }

    /** Removes them; those that are in use stay, and so do all where there is no docker command. */
    @Override
    public void close() {
        try {
            for (String tag : tags()) {
                List<String> removed = DockerCommand.lines("rmi", tag);
                LOG.debug("{}: {}", tag, removed);
            }
        } catch (IOException e) {
            LOG.debug("no docker command, so the images of {} stay", folder, e);
        }
    }
}
