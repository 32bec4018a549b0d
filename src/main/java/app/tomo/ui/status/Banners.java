package app.tomo.ui.status;

import app.tomo.model.ActionKind;
import app.tomo.model.Candidate;
import app.tomo.model.Headline;
import app.tomo.model.LoadState;
import app.tomo.model.Obstacle;
import app.tomo.model.Owner;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.Truth;
import app.tomo.ui.status.StatusView.Banner;
import app.tomo.ui.status.StatusView.Place;
import app.tomo.ui.status.StatusView.Remedy;
import app.tomo.ui.status.StatusView.Remedy.Way;
import app.tomo.words.Label;
import app.tomo.words.ProblemText;
import app.tomo.words.TrialWords;
import app.tomo.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decides what stands in the banner: the gravest problem, or the first step where there is nothing to look after.
final class Banners {
    private final Words words;

    Banners(Words words) {
        this.words = words;
    }

    /// The banner.
    ///
    /// @param below the line below the headline, which is not to be said twice
    Banner of(Snapshot snapshot, String below, Instant now) {
        if (snapshot.headline() == Headline.NOT_INSTALLED) {
            return new Banner.Welcome(
                    words.labels().of(Label.WELCOME_TITLE),
                    words.labels().of(Label.WELCOME_BODY),
                    words.labels().of(Label.SET_UP),
                    words.labels().of(Label.TRY_SIMULATOR));
        }
        if (snapshot.headline() == Headline.EMERGENCY_STOPPED) {
            return new Banner.Held(
                    words.labels().of(Label.HELD_TITLE),
                    words.labels().of(Label.HELD_BODY),
                    words.labels().of(Label.LIFT));
        }
        List<Problem> problems = snapshot.problems();
        if (snapshot.service() instanceof ServiceReading.Undecided(List<Candidate> candidates)) {
            return choose(candidates);
        }
        Trial trial = snapshot.trials().current();
        if (trial != null && trial.isOpen()) {
            return keep(trial, now);
        }
        String drift = words.trial().driftAt(snapshot, now);
        if (drift != null && problems.stream().noneMatch(Banners::isBroken)) {
            return drifted(drift, snapshot);
        }
        if (!snapshot.drift().needs().isEmpty() && problems.stream().noneMatch(Banners::isBroken)) {
            return needed(snapshot);
        }
        return problems.isEmpty() ? offer(snapshot) : trouble(snapshot, below, now);
    }

    private static boolean isBroken(Problem problem) {
        return problem.severity() == Severity.BROKEN;
    }

    /// Nothing is more pressing.
    private Banner keep(Trial trial, Instant now) {
        Instant until = trial.until() == null ? now : trial.until();
        double whole = Duration.between(trial.began(), until).toMillis();
        return new Banner.Asking(
                words.trial().of(TrialWords.Sentence.KEEP_TITLE),
                words.trial().keepBody(trial, now),
                words.times().left(until, now),
                whole <= 0 ? 0 : trial.remaining(now).toMillis() / whole,
                List.of(
                        new Remedy(Way.KEEP, words.trial().of(TrialWords.Sentence.KEEP)),
                        new Remedy(Way.GO_BACK, words.trial().of(TrialWords.Sentence.GO_BACK))));
    }

    private Banner drifted(String drift, Snapshot snapshot) {
        boolean open = Obstacle.lasting(ActionKind.RELOAD, snapshot) == Obstacle.NONE;
        List<Remedy> ways = new ArrayList<>();
        if (open) {
            ways.add(new Remedy(Way.APPLY, words.trial().of(TrialWords.Sentence.APPLY)));
        }
        if (snapshot.drift().lines() > 0) {
            ways.add(new Remedy(Way.COMPARE, words.trial().of(TrialWords.Sentence.COMPARE)));
        }
        return notice(drift, words.trial().driftBody(snapshot, snapshot.at()), ways);
    }

    /// A reload was confirmed, and this of it does not count yet.
    private Banner needed(Snapshot snapshot) {
        boolean open = Obstacle.lasting(ActionKind.RESTART, snapshot) == Obstacle.NONE;
        Remedy restart = new Remedy(Way.RESTART, words.labels().of(Label.RESTART));
        String needs = String.join(", ", snapshot.drift().needs());
        return notice(
                words.configuration().appliedRestart(needs),
                "",
                open ? List.of(restart) : List.of());
    }

    private static Banner notice(String title, String body, List<Remedy> remedies) {
        return new Banner.Trouble(
                Tone.of(Severity.WARNING), title, body, remedies, List.of(), "", List.of());
    }

    /// What could be done about a daemon that somebody else started, where this user may do it.
    private Banner offer(Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        Owner owner = status == null ? null : status.owner();
        if (snapshot.target().scope() != Scope.ATTACHED
                || owner == null
                || owner.daemon() != Truth.YES) {
            return new Banner.None();
        }
        Scope manager = owner.manager();
        if (manager == Scope.SYSTEM || (manager == Scope.USER && owner.ours())) {
            String unit = words.scopes().unit(manager, owner.unit());
            return new Banner.Offer(
                    words.labels().of(Label.OFFER_UNIT_TITLE),
                    words.labels().offerUnitBody(unit),
                    words.labels().offerUnitButton(owner.unit()),
                    words.labels().of(Label.NOT_NOW),
                    new Candidate(
                            manager, owner.unit(), snapshot.invocation(), LoadState.LOADED, true));
        }
        return owner.ours()
                ? new Banner.Offer(
                        words.labels().of(Label.OFFER_TITLE),
                        words.labels().of(Label.OFFER_BODY),
                        words.labels().of(Label.OFFER_BUTTON),
                        words.labels().of(Label.NOT_NOW),
                        null)
                : new Banner.None();
    }

    private Banner choose(List<Candidate> candidates) {
        return new Banner.Choose(
                words.labels().of(Label.CHOOSE_TITLE),
                words.labels().of(Label.CHOOSE_BODY),
                candidates.stream().map(each -> new Place(place(each), each)).toList());
    }

    private String place(Candidate candidate) {
        return words.labels().place(words.scopes().place(candidate), candidate.up());
    }

    /// Only what may be asked for as it is. Of a death there is something to tell.
    private List<Remedy> remedies(Problem problem, Snapshot snapshot) {
        List<Remedy> ways = new ArrayList<>(ways(problem, snapshot));
        if (snapshot.problems().stream().anyMatch(Banners::isDeath)) {
            ways.add(new Remedy(Way.REPORT, words.labels().of(Label.REPORT)));
        }
        return ways;
    }

    private static boolean isDeath(Problem problem) {
        return switch (problem.id()) {
            case CRASH_LOOP, CRASH_AFTER_RELOAD, START_LIMIT, UNEXPLAINED_EXIT -> true;
            case KILLED, OUT_OF_MEMORY, WATCHDOG -> true;
            default -> false;
        };
    }

    private List<Remedy> ways(Problem problem, Snapshot snapshot) {
        Remedy cause = new Remedy(Way.FIND_CAUSE, words.labels().of(Label.FIND_CAUSE));
        if (problem.id() != ProblemId.CRASH_AFTER_RELOAD) {
            return problem.severity() == Severity.BROKEN ? List.of(cause) : List.of();
        }
        Remedy restart = new Remedy(Way.RESTART, words.labels().of(Label.APPLY_BY_RESTART));
        Remedy reload = new Remedy(Way.RELOAD_ANYWAY, words.labels().of(Label.RELOAD_ANYWAY));
        return Obstacle.lasting(ActionKind.RESTART, snapshot) == Obstacle.NONE
                ? List.of(restart, reload)
                : List.of(reload);
    }

    private Banner trouble(Snapshot snapshot, String below, Instant now) {
        List<Problem> problems = snapshot.problems();
        Problem first = problems.getFirst();
        List<Problem> others = problems.subList(1, problems.size());
        ProblemText text = words.problems().of(first, snapshot, now);
        return new Banner.Trouble(
                Tone.of(first.severity()),
                text.brief().equals(below) ? text.plain() : text.what(),
                Stream.of(text.did(), text.todo())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                remedies(first, snapshot),
                first.evidence(),
                others.isEmpty() ? "" : words.labels().others(others.size()),
                others.stream()
                        .map(other -> words.problems().of(other, snapshot, now).sentence())
                        .toList());
    }
}
