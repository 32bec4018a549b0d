package app.tomo.diagnosis;

import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.runtime.Engine;
import app.tomo.runtime.FakeMachine;
import app.tomo.runtime.OwnLog;
import app.tomo.runtime.VirtualTime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The real engine over a fake machine in virtual time, with a journal in a folder.
final class RecordedEngine {
    final VirtualTime time = new VirtualTime();
    final FakeMachine machine = new FakeMachine(time);
    final JournalFile file;
    final Journal journal;
    final Engine engine;

    RecordedEngine(Path folder) {
        this(folder, JournalFile.Bounds.of(Limits.DEFAULT));
    }

    RecordedEngine(Path folder, JournalFile.Bounds bounds) {
        file = JournalFile.in(folder, bounds);
        journal = new Journal(file, new Journal.World("0.1.0", "boot-1", time, time, time));
        Target target = new Target("default", Scope.USER, Target.USUAL_UNIT, null, null, null);
        engine =
                new Engine(
                        target,
                        Limits.DEFAULT,
                        new Engine.Ports(
                                time,
                                time,
                                () -> 0.5,
                                time,
                                time,
                                machine,
                                machine,
                                machine,
                                machine,
                                machine,
                                machine,
                                machine,
                                machine.flag));
        engine.mailbox().observe(journal.of(engine.log(OwnLog.NONE)));
    }

    /// A daemon that has been well for an hour, and a Tomo that has just found that out.
    static RecordedEngine well(Path folder) {
        RecordedEngine test = new RecordedEngine(folder);
        test.machine.upForAnHour();
        return test.begin();
    }

    RecordedEngine begin() {
        engine.start();
        time.advance(Duration.ofSeconds(20));
        return this;
    }

    void pass(Duration duration) {
        time.advance(duration);
    }

    Snapshot now() {
        return engine.mailbox().current();
    }

    List<Entry> entries() {
        return switch (JournalReader.read(file.file())) {
            case JournalReader.Reading.Read(var entries) -> entries;
            case JournalReader.Reading.Unusable unusable ->
                    throw new AssertionError(unusable.toString());
        };
    }

    <E extends Entry> List<E> entries(Class<E> kind) {
        return entries().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
