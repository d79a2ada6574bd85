package dev.goenv.examples.workshop;

import dev.goenv.examples.Tty;
import dev.goenv.examples.cli.ContainerShell;
import dev.goenv.fixtures.probe.CommandResult;
import dev.goenv.fixtures.probe.Environment;
import dev.goenv.fixtures.results.TrialListener;
import dev.goenv.fixtures.runtime.ConfigurationParameter;
import dev.goenv.fixtures.runtime.Workbench;
import dev.goenv.fixtures.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** The commands that start containers; all of them are gone when the command ends, however it ends. */
final class TrialCommands {
    /** Which container is opened. */
    enum Which {
        BROKEN,
        HEALTHY,
        MINE
    }

    private final LessonCommands commands;

    TrialCommands(LessonCommands commands) {
        this.commands = commands;
    }

    private Workbench bench() {
        String log = ConfigurationParameter.LOG.key();
        if (System.getProperty(log) == null) {
            System.setProperty(log, commands.desk().root().resolve("log").toString());
        }
        return Workbench.open(TrialListener.ofPreparations(line -> commands.note(line + " ..")));
    }

    private LearnersImages images() {
        return new LearnersImages(commands.desk().root());
    }

    int check(String said) throws Desk.UnusableFileException {
        Lesson lesson = commands.lesson(said);
        Words words = commands.words();
        String text = commands.desk().text(lesson, words);
        commands.note(words.say("check.begins", commands.desk().file(lesson), commands.version()));
        Answer answer;
        try (LearnersImages images = images();
                Workbench bench = bench()) {
            String tried = lesson.mendsEnvironment() ? images.labelled(text) : text;
            answer = new Check(bench, commands.version(), words).of(lesson, tried);
        }
        if (answer instanceof Answer.NotYet notYet) {
            String head = words.say("check.head", lesson.number(), commands.version());
            commands.print(notYet.text(words, head, words.say("check.next", lesson.number())));
            return Lab.NOT_YET;
        }
        commands.keep(lesson, commands.state(lesson).asPassed());
        commands.print(words.say("check.passed", lesson.number()));
        return 0;
    }

    int open(String said, Which which, @Nullable String command) throws Desk.UnusableFileException {
        Lesson lesson = commands.lesson(said);
        if (command == null && !Tty.isThere()) {
            commands.print(commands.words().say("open.no-terminal", lesson.number()) + "\n");
            commands.print(Markdown.plain(commands.text(lesson).section("look")));
            return Lab.COULD_NOT_LOOK;
        }
        Scenario scenario = LessonScenario.of(lesson);
        try (LearnersImages images = images();
                Workbench bench = bench()) {
            if (which == Which.MINE) {
                String text = commands.desk().text(lesson, commands.words());
                scenario = LessonScenario.curedBy(scenario, images.labelled(text));
            }
            try (Environment environment = environment(bench, scenario, which)) {
                return inContainer(environment, scenario, command);
            }
        }
    }

    private Environment environment(Workbench bench, Scenario scenario, Which which) {
        return switch (which) {
            case BROKEN -> bench.fault(scenario, commands.version());
            case HEALTHY -> bench.control(scenario, commands.version());
            case MINE -> bench.cured(scenario, commands.version());
        };
    }

    private int inContainer(Environment environment, Scenario scenario, @Nullable String command) {
        if (command != null) {
            CommandResult result = environment.sh(command);
            commands.print((result.stdout().text() + result.stderr().text()).stripTrailing());
            return result.exitCode();
        }
        commands.note(commands.words().say("open.inside"));
        ContainerShell.open(environment, scenario, "sh");
        return 0;
    }
}
