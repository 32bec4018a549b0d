package app.tomo.diagnosis.report;

import app.tomo.diagnosis.Entry;
import app.tomo.diagnosis.report.Chronicle.Deed;
import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.words.ReportWords.Who;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells deaths from ends that somebody asked for, and what came before each: one journal, one thread.
final class Falls {
    /// As systemd spells the end of a main process in its log.
    private static final Pattern END =
            Pattern.compile("code=(exited|killed|dumped), status=(\\d+)");

    /// A manager writes of an end within this time of it.
    private static final Duration NEAR = Duration.ofSeconds(3);

    private record Fall(
            long process,
            Evidence seen,
            @Nullable Instant begun,
            @Nullable Evidence reload,
            Death.@Nullable Ended exit,
            @Nullable Evidence silence) {}

    private final Notes notes;
    private final Words words;
    private final List<Fall> falls = new ArrayList<>();
    private final Map<Long, List<Evidence>> said = new HashMap<>();
    private final Map<Long, Instant> begins = new HashMap<>();
    private final Map<Long, Instant> spoke = new HashMap<>();
    private Limits limits = Limits.DEFAULT;
    private boolean attached;
    private @Nullable ServiceStatus last;
    private @Nullable Evidence sent;
    private @Nullable Evidence silence;

    Falls(Notes notes, Words words) {
        this.notes = notes;
        this.words = words;
    }

    void obeys(Limits numbers, Scope scope) {
        limits = numbers;
        attached = scope == Scope.ATTACHED;
    }

    void sent(Evidence line) {
        sent = line;
    }

    /// Of a reload that Tomo did not send the confirmation is all there is to see.
    void reloaded(Evidence line) {
        Duration most = limits.time(Limit.SUSPICION);
        sent = sent == null || sent.at().plus(most).isBefore(line.at()) ? line : sent;
    }

    void silence(Entry.Silence now) {
        if (now.over()) {
            silence = null;
            notes.add(now.since(), Who.SEEN, words.replay().answersAgain());
        } else {
            silence = notes.add(now.since(), Who.SEEN, words.replay().silent());
            notes.deed(Deed.Kind.SILENT, null, silence);
        }
    }

    /// A line of it, whether it can be shown or not.
    void spoke(Instant at, long process) {
        spoke.merge(process, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    void said(Evidence line, long process) {
        said.computeIfAbsent(process, _ -> new ArrayList<>()).add(line);
    }

    /// A reading of the manager.
    void seen(ServiceStatus status) {
        last = status;
        if (status.runningSince() != null) {
            begins.put(status.pid(), status.runningSince());
        }
    }

    /// @param asked whether somebody had asked Tomo for an end of it
    void succession(
            Instant at, Entry.Succession process, @Nullable ServiceStatus status, boolean asked) {
        String sentence = words.replay().process(process.before(), process.after());
        Evidence line = notes.add(at, Who.SEEN, sentence);
        if (process.after() != ServiceStatus.NO_PID) {
            notes.deed(Deed.Kind.RETURNED, null, line);
            begins.put(process.after(), at);
        }
        if (process.before() == ServiceStatus.NO_PID) {
            return;
        }
        if (!asked && isDeath(status)) {
            falls.add(
                    new Fall(
                            process.before(),
                            line,
                            begins.get(process.before()),
                            suspect(at),
                            exit(at, status),
                            silence));
        }
        sent = null;
        silence = null;
    }

    private @Nullable Evidence suspect(Instant at) {
        Duration most = limits.time(Limit.SUSPICION);
        return sent == null || sent.at().plus(most).isBefore(at) ? null : sent;
    }

    /// What somebody else stopped or restarted properly is no death.
    private boolean isDeath(@Nullable ServiceStatus status) {
        if (status == null) {
            return false;
        }
        boolean counted = last != null && status.restarts() > last.restarts();
        boolean unclean =
                status.activity() == Activity.FAILED
                        || status.activity() == Activity.RESTARTING
                        || !Exit.isClean(status.lastExit());
        boolean uncounted = status.restarts() == ServiceStatus.NOT_COUNTED && attached;
        return counted || uncounted || (unclean && !status.hasProcess());
    }

    private Death.@Nullable Ended exit(Instant at, @Nullable ServiceStatus status) {
        if (status == null) {
            return null;
        }
        return switch (status.lastExit()) {
            case Exit.None _ -> null;
            case Exit.Exited(int code) -> ended(at, "exited", code, status.result());
            case Exit.Signalled(int signal, boolean dumped) ->
                    ended(at, dumped ? "dumped" : "killed", signal, status.result());
        };
    }

    private Death.Ended ended(Instant at, String code, int number, String result) {
        String text = "code=" + code + ", status=" + number + ", Result=" + result;
        return new Death.Ended(code, number, result, notes.add(at, Who.MANAGER, text));
    }

    /// In their order, each with what was logged of its process.
    List<Death> deaths() {
        return falls.stream().map(this::death).toList();
    }

    private Death death(Fall fall) {
        List<Evidence> lines = said.getOrDefault(fall.process(), List.of());
        List<Evidence> own =
                lines.stream()
                        .filter(line -> line.who() == Who.DAEMON)
                        .filter(line -> isOf(fall, line))
                        .toList();
        Death.Ended exit = fall.exit() == null ? logged(lines, fall.seen().at()) : fall.exit();
        return new Death(
                fall.process(),
                fall.seen(),
                fall.begun(),
                fall.reload(),
                exit,
                own,
                spoke.get(fall.process()),
                fall.silence());
    }

    /// Numbers of processes come again.
    private static boolean isOf(Fall fall, Evidence line) {
        Instant begun = fall.begun();
        boolean after = begun == null || !line.at().isBefore(begun.minus(NEAR));
        return after && !line.at().isAfter(fall.seen().at().plus(NEAR));
    }

    private static Death.@Nullable Ended logged(List<Evidence> lines, Instant at) {
        for (Evidence line : lines) {
            Matcher end = END.matcher(line.text());
            boolean near = Duration.between(line.at(), at).abs().compareTo(NEAR) < 0;
            if (line.who() == Who.MANAGER && near && end.find()) {
                return new Death.Ended(end.group(1), Integer.parseInt(end.group(2)), "", line);
            }
        }
        return null;
    }
}
