package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.config.LogFile;
import app.tomo.config.SettingsWriter;
import app.tomo.kanata.StartCommand;
import app.tomo.model.Headline;
import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.model.recovery.StepState;
import app.tomo.service.ChildPort;

import java.nio.file.Path;
import java.util.List;

/// Has the Tomo that stays run the daemon itself, for a command: its own child would end with it. Blocks.
record Residence(ProfileDoor door, UnitDesk desk) {
    /// What is to be recovered; the child of a Tomo that runs is seen as what somebody else runs, for as long as it is well.
    Session sessionOf(Discovery discovery) throws InterruptedException {
        Session session = discovery.sessionToRecover();
        Target target = session.current().target();
        if (target.scope() != Scope.CHILD
                || target.address() == null
                || !door.isUp(target.profile())) {
            return session;
        }
        Session there =
                Keeper.brief(
                                new TargetChoice.Chosen.One(
                                        target.attached(target.address()), false),
                                desk.buses(),
                                desk.threads(),
                                desk.machine())
                        .session(desk.threads(), LogFile.in(desk.machine().places().state()));
        Settling.await(there, desk.machine().limits().time(Limit.FIRST_LOOK));
        boolean well = there.current().headline() == Headline.HEALTHY;
        (well ? session : there).close();
        return well ? there : session;
    }

    /// The same daemon, with what it is to be started with, so that whoever starts it and whoever looks at it mean the same.
    Target settled(Target child) {
        var surroundings = desk.machine().surroundings();
        Invocation start =
                StartCommand.of(
                        child,
                        ChildPort.freeBut(List.of()),
                        surroundings.variables(),
                        surroundings.home());
        String named = String.valueOf(start.binary());
        String program = ProgramSearch.findForPerson(named, surroundings);
        return new Target(
                child.profile(),
                child.scope(),
                child.unit(),
                program.isEmpty() ? named : program,
                start.config(),
                start.address());
    }

    /// Remembers it, and has a Tomo run it that begins with that: one that looks after something else ends before.
    ///
    /// @param child as it was settled
    StepState start(Target child) {
        Invocation command =
                new Invocation(child.binary(), child.config(), child.address(), List.of());
        if (desk.remembered().remember(child, command)
                instanceof SettingsWriter.Result.Refused(Path file, String why)) {
            return notDone(file + ": " + why);
        }
        String profile = child.profile();
        if (!door.quit(profile)) {
            return notDone(desk.words().profiles().silent(profile));
        }
        String absent = door.open(profile);
        String refused = absent == null ? door.start(profile) : absent;
        return refused.isEmpty() ? new StepState.Done(false, List.of()) : notDone(refused);
    }

    private static StepState notDone(String why) {
        return new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of(why));
    }
}
