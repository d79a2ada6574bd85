package dev.goenv.examples.workshop;

import dev.goenv.fixtures.catalogue.Catalogue;
import dev.goenv.fixtures.pipeline.Pipeline;
import dev.goenv.fixtures.probe.Probe;
import dev.goenv.fixtures.probe.ShellKind;
import dev.goenv.fixtures.scenario.Cure;
import dev.goenv.fixtures.scenario.Sample;
import dev.goenv.fixtures.scenario.Scenario;
import dev.goenv.fixtures.universe.Module;
import dev.goenv.fixtures.universe.ModuleUniverse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The scenario of a lesson: that of the catalogue, but for what the lesson's folder says otherwise.
 *
 * <p>{@code fault.Dockerfile}, {@code control.Dockerfile}, {@code probe.sh}, {@code workspace/} and {@code world/}, whose
 * folders {@code public}, {@code later}, {@code attacker} and {@code private} hold modules as {@code path@version}. A
 * Dockerfile that the learner edits is the fault as it is at the start.
 */
final class LessonScenario {
    private LessonScenario() {}

    /** The scenario of that id. */
    static Scenario ofCatalogue(String id) {
        return Catalogue.withVariants().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scenario has the id " + id));
    }

    static Scenario of(Lesson lesson) {
        Scenario base = ofCatalogue(lesson.facts().scenario());
        Path folder = lesson.folder();
        String start = lesson.mendsEnvironment() ? text(lesson.start().resolve(Lesson.DOCKERFILE), "") : base.fault();
        String probe = text(folder.resolve("probe.sh"), "");
        return changed(
                base,
                text(folder.resolve("fault.Dockerfile"), start),
                text(folder.resolve("control.Dockerfile"), base.control()),
                probe.isEmpty() ? base.probe() : new Probe(base.probe().name(), probe),
                base.cure(),
                base.universe(),
                sample(lesson, base.sample()));
    }

    private static Scenario changed(
            Scenario base,
            String fault,
            String control,
            Probe probe,
            Cure cure,
            ModuleUniverse universe,
            Sample sample) {
        return new Scenario(
                base.id(),
                base.title(),
                base.why(),
                fault,
                control,
                probe,
                base.culprits(),
                cure,
                universe,
                base.access(),
                base.warm(),
                sample,
                base.appliesTo(),
                base.expectations(),
                base.articleSays(),
                base.seen(),
                base.emulation(),
                base.details(),
                base.sources(),
                List.of());
    }

    /** The same scenario with the learner's environment in place of the cure. */
    static Scenario curedBy(Scenario scenario, String dockerfile) {
        return changed(
                scenario,
                scenario.fault(),
                scenario.control(),
                scenario.probe(),
                new Cure(scenario.cure().advice(), dockerfile),
                scenario.universe(),
                scenario.sample());
    }

    /** The same scenario with files that take the place of the workspace's, from a folder that need not be there. */
    static Scenario withFiles(Scenario scenario, Path folder) {
        Sample sample = scenario.sample();
        if (Files.isDirectory(folder)) {
            for (Map.Entry<String, String> file : files(folder).entrySet()) {
                sample = sample.with(file.getKey(), file.getValue());
            }
        }
        return changed(
                scenario,
                scenario.fault(),
                scenario.control(),
                scenario.probe(),
                scenario.cure(),
                scenario.universe(),
                sample);
    }

    /** The same scenario in a world without modules. */
    static Scenario inEmptyWorld(Scenario scenario) {
        return changed(
                scenario,
                scenario.fault(),
                scenario.control(),
                scenario.probe(),
                scenario.cure(),
                ModuleUniverse.EMPTY,
                scenario.sample().requiring(ModuleUniverse.EMPTY));
    }

    /** A pipeline on the scenario's workspace whose one step is that script. */
    static Pipeline pipeline(String name, Scenario scenario, String script) {
        return Pipeline.sample(name, scenario)
                .script("ci", ShellKind.SH_E, script)
                .build();
    }

    private static Sample sample(Lesson lesson, Sample base) {
        Path workspace = lesson.folder().resolve("workspace");
        ModuleUniverse world = world(lesson.folder().resolve("world"));
        Map<String, String> files = new TreeMap<>(Files.isDirectory(workspace) ? files(workspace) : base.files());
        if (lesson.facts().goSum()) {
            ModuleUniverse all = ModuleUniverse.EMPTY;
            for (Module module : world.modules()) {
                all = all.with(module);
            }
            for (Module module : world.privateModules()) {
                all = all.with(module);
            }
            files.put("go.sum", all.goSum());
        }
        if (!lesson.mendsEnvironment()) {
            files.put(
                    lesson.facts().edit(),
                    text(lesson.start().resolve(lesson.facts().edit()), ""));
        }
        List<String> outputs = lesson.facts().outputs();
        return new Sample(
                files,
                world.isEmpty() ? base.modules() : world,
                lesson.facts().build().orElse(base.naive()),
                outputs.isEmpty() ? base.outputs() : outputs);
    }

    private static ModuleUniverse world(Path folder) {
        ModuleUniverse world = ModuleUniverse.EMPTY;
        world = added(world, folder.resolve("public"), ModuleUniverse::with);
        world = added(world, folder.resolve("later"), ModuleUniverse::withLater);
        world = added(world, folder.resolve("attacker"), ModuleUniverse::withAttacker);
        return added(world, folder.resolve("private"), ModuleUniverse::withPrivate);
    }

    private static ModuleUniverse added(
            ModuleUniverse world, Path folder, BiFunction<ModuleUniverse, Module, ModuleUniverse> how) {
        ModuleUniverse more = world;
        for (Module module : modules(folder)) {
            more = how.apply(more, module);
        }
        return more;
    }

    private static List<Module> modules(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(one -> Files.isDirectory(one)
                            && String.valueOf(one.getFileName()).contains("@"))
                    .sorted()
                    .map(one -> module(folder.relativize(one).toString().replace('\\', '/'), one))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("modules in " + folder, e);
        }
    }

    private static Module module(String pathAtVersion, Path folder) {
        int at = pathAtVersion.lastIndexOf('@');
        return Module.ofFolder(pathAtVersion.substring(0, at), pathAtVersion.substring(at + 1), folder);
    }

    /** Relative path to text. */
    static Map<String, String> files(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("files in " + folder, e);
        }
    }

    private static String text(Path file, String otherwise) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : otherwise;
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a lesson", e);
        }
    }
}
