package app.tomo.rounds;

import app.tomo.ResidentEngine;
import app.tomo.model.Headline;
import app.tomo.model.Scope;
import app.tomo.model.Target;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Plays that many rounds inside a systemd lab, and prints what came of it.
///
///     Rounds KANATA FOLDER COUNT SEED
///
/// A round is one fault and its repair. The faults come in random order, each as often as the others. Ends with 1 at the first
/// thing that is wrong.
final class Rounds {
    private static final int PORT = 17190;

    private static final List<Fault> FAULTS =
            List.of(
                    new Killed(),
                    new BroughtBack(),
                    new Hung(),
                    new Stubborn(),
                    new PortStolen(),
                    new Masked(),
                    new Removed(),
                    new BusRestarted());

    private final long seed;
    private final RealUnit unit;
    private final Scene scene;
    private final HeadlineWatch watch;
    private final Leaks leaks;
    private final Stalls stalls = Stalls.watched();
    private final Tally tally = new Tally();

    private Rounds(long seed, RealUnit unit, Path folder, ResidentEngine tomo) throws IOException {
        this.seed = seed;
        this.unit = unit;
        leaks = new Leaks(folder.resolve("threads.json"));
        watch = new HeadlineWatch(tomo.engine().mailbox().current(), stalls);
        var _ = tomo.engine().mailbox().subscribe(watch);
        scene = new Scene(unit, tomo.engine().lifecycle(), watch, tally);
    }

    static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        System.out.printf("%d rounds, seed %d%n", count, seed);
        RealUnit unit = new RealUnit(Path.of(arguments[0]), folder, PORT);
        unit.install();
        Target target = new Target("default", Scope.USER, RealUnit.NAME, null, null, null);
        boolean well;
        try (ResidentEngine tomo = new ResidentEngine(target)) {
            well = new Rounds(seed, unit, folder, tomo).play(count);
        }
        System.exit(well ? 0 : 1);
    }

    /// Whether nothing was wrong.
    private boolean play(int count) throws Exception {
        long began = System.nanoTime();
        int round = 0;
        String fault = "start";
        try {
            begin();
            for (Fault each : order(count)) {
                round++;
                fault = each.title();
                scene.play(each, new Random(seed + round));
                afterwards(round);
            }
            leaks.expectFlatHeap();
            return true;
        } catch (AssertionError | Exception fell) {
            System.out.printf("round %d, %s: %s%n", round, fault, fell.getMessage());
            fell.printStackTrace();
            return false;
        } finally {
            report(round, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void begin() throws Exception {
        Turn seen = new Turn("begin", Scene.WELL, _ -> true, Scene.shows(Headline.STOPPED));
        scene.turn(seen, () -> {});
        Turn up = new Turn("begin", Scene.WELL, Scene.shows(Headline.STARTING), Scene.anew(0));
        scene.turn(up, () -> scene.reached(scene.lifecycle().start()));
    }

    private List<Fault> order(int count) {
        Random random = new Random(seed);
        List<Fault> all = new ArrayList<>();
        while (all.size() < count) {
            List<Fault> once = new ArrayList<>(FAULTS);
            Collections.shuffle(once, random);
            all.addAll(once);
        }
        return all.subList(0, count);
    }

    /// All is as it was: one daemon, in its control group; no thread, descriptor or process more than before.
    private void afterwards(int round) throws Exception {
        long pid = scene.running();
        List<Long> group = unit.processes();
        List<Long> kanatas = unit.kanatas();
        if (!group.equals(List.of(pid)) || !kanatas.equals(List.of(pid))) {
            throw new AssertionError(
                    "PID %d; in the control group %s; on the machine %s"
                            .formatted(pid, group, kanatas));
        }
        watch.expectNothingWrong();
        // In the first rounds everything is done once that opens or starts something for good.
        if (round == FAULTS.size()) {
            leaks.begin();
        } else if (round > FAULTS.size()) {
            leaks.expectNone();
        }
    }

    private void report(int rounds, Duration took) {
        System.out.println();
        System.out.print(tally.table());
        System.out.println(leaks.report());
        System.out.printf(
                "%d rounds of seed %d in %,d s; the machine let a thread wait for up to %,d ms, and"
                        + " was to blame for %d snapshots%n",
                rounds, seed, took.toSeconds(), stalls.longest().toMillis(), watch.excused());
        System.out.printf(
                "%d took longer than the product promises (a test may take %d s more: the machine"
                        + " is shared)%n",
                tally.late().size(), HeadlineWatch.ALLOWANCE.toSeconds());
        tally.late().forEach(System.out::println);
    }
}
