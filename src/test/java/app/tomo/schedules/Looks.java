package app.tomo.schedules;

import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Fingerprint;
import app.tomo.model.LinkFailure;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.ReloadSupport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/// What the world answers to whoever looks.
record Looks(World world, RandomGenerator random) {
    private static final List<LinkFailure> FAILURES = List.of(LinkFailure.values());

    void carryOut(Effect.Look look) {
        Mail mail = world.mail;
        switch (look) {
            case Effect.ReadService _ -> {
                Instant looked = mail.now();
                Instant flag = world.flag;
                mail.say(() -> new Event.HoldSeen(flag, looked));
                world.observed();
            }
            case Effect.ReadLog(Instant since) -> {
                List<LogFinding> findings = findings(mail.now());
                mail.say(() -> new Event.LogRead(since, findings));
            }
            case Effect.RecallRestarts _ -> {
                Instant before = mail.now();
                List<Instant> times =
                        random.nextBoolean()
                                ? List.of()
                                : List.of(
                                        before.minusSeconds(40),
                                        before.minusSeconds(20),
                                        before.minusSeconds(1));
                mail.say(() -> new Event.RestartsRecalled(times));
            }
            case Effect.ReadConfig(long number, String config) -> {
                String hash = random.nextInt(3) == 0 ? "other" : "one";
                Instant changed = mail.now();
                mail.say(
                        () -> new Event.ConfigSeen(number, new Fingerprint(config, hash, changed)));
            }
            case Effect.LookAtConfig(long number, String config) -> {
                String hash = random.nextInt(3) == 0 ? "other" : "one";
                Instant changed = mail.now().minusMillis(random.nextInt(60_000));
                mail.say(
                        () ->
                                new Event.ConfigLookedAt(
                                        number, new Fingerprint(config, hash, changed)));
            }
            case Effect.ReadProgram(String path) ->
                    mail.say(() -> new Event.ProgramSeen(path, "the same"));
            case Effect.OpenLink(long link, var _) -> open(link);
            case Effect.CloseLink(long link) -> {
                if (world.connected == link) {
                    world.connected = 0;
                }
            }
            case Effect.Ping(long link) -> {
                if (world.answers(link)) {
                    mail.say(() -> new Event.PingAnswered(link, "base"));
                }
            }
            case Effect.AskLayers(long link) -> {
                if (world.answers(link)) {
                    mail.say(() -> new Event.LayersListed(link, List.of("base", "nav")));
                    mail.say(() -> new Event.VirtualKeysListed(link, List.of("hyper")));
                }
            }
        }
    }

    private void open(long link) {
        Mail mail = world.mail;
        if (!world.listens() && !world.twin) {
            LinkFailure why =
                    random.nextInt(16) == 0
                            ? FAILURES.get(random.nextInt(FAILURES.size()))
                            : LinkFailure.REFUSED;
            mail.say(() -> new Event.LinkLost(link, why));
            return;
        }
        world.connected = link;
        mail.sayAt(Duration.ZERO, () -> new Event.LinkOpened(link));
        if (!world.hung) {
            ReloadSupport support =
                    random.nextInt(12) == 0 ? ReloadSupport.NONE : ReloadSupport.CONFIRMED;
            mail.say(() -> new Event.DaemonGreeted(link, "1.11.0", support, true));
            mail.say(() -> new Event.LayerChanged(link, "base"));
        }
    }

    private List<LogFinding> findings(Instant now) {
        ProblemId id =
                switch (random.nextInt(12)) {
                    case 0 -> ProblemId.RELOAD_REJECTED;
                    case 1 -> ProblemId.KEYBOARD_GRABBED;
                    case 2 -> ProblemId.KEYBOARD_WAITING;
                    case 3 -> ProblemId.PORT_TAKEN;
                    default -> null;
                };
        return id == null
                ? List.of()
                : List.of(new LogFinding(id, now, List.of("a line"), null, ""));
    }
}
