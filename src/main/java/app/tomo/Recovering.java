package app.tomo;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.Session;
import app.tomo.config.Origin;
import app.tomo.config.Setting;
import app.tomo.config.Settings;

import java.util.concurrent.CountDownLatch;

/// Has `tomo recover` done in this process, until it is done or a signal ends it. Blocks.
///
/// @param signals raised where the person ends it
record Recovering(
        UnitDesk desk,
        Discovery discovery,
        Settings settings,
        Console console,
        CallerSignals signals) {
    int run(Command.Recover command) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Interrupts.handle(
                () -> signals.raise(CallerSignals.Signal.CANCELLED), ended, desk.machine()::limits);
        boolean said = settings.of(Setting.SCOPE).origin() == Origin.COMMAND_LINE;
        Residence residence =
                new Residence(new ProfileDoor(desk.machine(), desk.threads(), desk.words()), desk);
        try (Session session =
                said ? discovery.sessionToRecover() : residence.sessionOf(discovery)) {
            return new RecoverCommand(
                            session,
                            new MachineRecovery(
                                    session,
                                    MachineLook.brief(desk.buses(), desk.threads(), desk.machine()),
                                    desk,
                                    residence),
                            said ? settings.target().scope() : null,
                            new Question(console),
                            desk.words(),
                            console,
                            signals)
                    .run(command);
        } finally {
            ended.countDown();
        }
    }
}
