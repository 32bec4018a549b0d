package app.tomo.rounds;

import static app.tomo.rounds.Scene.failed;
import static app.tomo.rounds.Scene.names;
import static app.tomo.rounds.Scene.shows;

import app.tomo.model.Headline;
import app.tomo.model.ProblemId;
import app.tomo.model.Snapshot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The daemon is stopped, another program takes its port, and Tomo is asked to start it: a program that listens and says nothing,
/// or another kanata, which answers all that Tomo asks.
final class PortStolen implements Fault {
    /// The daemon has to try, to die, and to have its last words read.
    private static final Duration NOTICED = Duration.ofSeconds(5);

    private static final String SILENT =
            "$s = IO::Socket::INET->new(LocalAddr => \"127.0.0.1:$ARGV[0]\", Listen => 9, ReuseAddr"
                    + " => 1) or die; print \"listening\\n\"; close STDOUT; push @kept, $_ while $_"
                    + " = $s->accept";

    @Override
    public String title() {
        return "port stolen";
    }

    @Override
    public void play(Scene scene) throws Exception {
        long pid = scene.running();
        scene.stop();
        Predicate<Snapshot> dead = shows(Headline.FAILED).and(snapshot -> snapshot.pid() == 0);
        Process thief = scene.random.nextBoolean() ? silent(scene.unit) : kanata(scene.unit);
        try {
            scene.detect(
                    new Turn(
                                    "started in vain",
                                    NOTICED,
                                    shows(Headline.STARTING),
                                    dead.and(names(ProblemId.PORT_TAKEN)))
                            .orThen(dead),
                    () -> failed(scene.lifecycle().start()));
        } finally {
            thief.destroyForcibly();
            thief.onExit().get(1, TimeUnit.MINUTES);
        }
        scene.start(pid);
    }

    private static Process silent(RealUnit unit) throws Exception {
        return listening(
                List.of("perl", "-MIO::Socket::INET", "-e", SILENT, Integer.toString(unit.port())),
                "listening");
    }

    private static Process kanata(RealUnit unit) throws Exception {
        Path other = unit.config().resolveSibling("other.kbd");
        Files.copy(unit.config(), other, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return listening(List.of(unit.command(other).split(" ")), "Starting kanata proper");
    }

    private static Process listening(List<String> command, String word) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectErrorStream(true)
                        .start();
        StringBuilder said = new StringBuilder();
        var lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(word)) {
                Thread.ofVirtual().name("thief").start(() -> lines.lines().forEach(_ -> {}));
                return process;
            }
        }
        throw new AssertionError(command + ": " + said);
    }
}
