package app.tomo.words;

import app.tomo.model.ActionKind;
import app.tomo.model.Invocation;
import app.tomo.model.Language;
import app.tomo.model.LastReload;
import app.tomo.model.Obstacle;
import app.tomo.model.Outcome;
import app.tomo.model.PauseEnd;
import app.tomo.model.Problem;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Everything that Tomo can say in one language, and the bundles it took it from.
final class Speech {
    private static final Instant NOW = SnapshotBuilder.NOW;

    private final Language language;
    private final Map<String, Recording> bundles = new HashMap<>();
    private final List<String> said = new ArrayList<>();

    private Speech(Language language) {
        this.language = language;
    }

    static Speech in(Language language) {
        Speech speech = new Speech(language);
        speech.sayEverything();
        return speech;
    }

    Map<String, Recording> bundles() {
        return bundles;
    }

    List<String> said() {
        return said;
    }

    /// A bundle that remembers what it was asked for.
    static final class Recording extends ResourceBundle {
        private final ResourceBundle bundle;
        private final Set<String> used = new TreeSet<>();

        Recording(ResourceBundle bundle) {
            this.bundle = bundle;
        }

        Set<String> unused() {
            Set<String> never = new TreeSet<>(bundle.keySet());
            never.removeAll(used);
            return never;
        }

        @Override
        protected Object handleGetObject(String key) {
            used.add(key);
            return bundle.getObject(key);
        }

        @Override
        public boolean containsKey(String key) {
            return bundle.containsKey(key);
        }

        /// Not by asking for each of them, which would count as use.
        @Override
        protected Set<String> handleKeySet() {
            return bundle.keySet();
        }

        @Override
        public Enumeration<String> getKeys() {
            return bundle.getKeys();
        }
    }

    private void sayEverything() {
        Words words =
                Words.from(
                        "kanata",
                        ZoneOffset.UTC,
                        language,
                        name ->
                                new Phrases(
                                        bundles.computeIfAbsent(
                                                name,
                                                it -> new Recording(Phrases.bundle(it, language))),
                                        "kanata",
                                        language));
        Snapshot well = SnapshotBuilder.well().build();
        Samples.snapshots().forEach(snapshot -> say(words, snapshot));
        Samples.exits()
                .forEach(exit -> said.add(words.exits().of(exit) + words.exits().brief(exit)));
        for (Outcome outcome : Samples.outcomes()) {
            for (ActionKind kind : ActionKind.values()) {
                said.add(words.outcomes().of(kind, outcome, well));
            }
            said.add(words.outcomes().lastReload(new LastReload(NOW, outcome), well, NOW));
        }
        Outcome notOurs =
                new Outcome.Failed(
                        new Outcome.Failure.ManagerRefused(Outcome.Refusal.NOT_OURS, ""));
        for (Outcome outcome : Samples.outcomes()) {
            Samples.ports()
                    .forEach(
                            it ->
                                    said.add(
                                            words.outcomes()
                                                    .of(ActionKind.RELOAD, outcome, it.build())));
        }
        for (ActionKind kind : List.of(ActionKind.STOP, ActionKind.EMERGENCY_STOP)) {
            said.add(words.outcomes().of(kind, notOurs, Samples.foreign().build()));
            Samples.owned().forEach(it -> said.add(words.outcomes().of(kind, notOurs, it.build())));
        }
        sayPauses(words);
        Samples.faults().forEach(it -> said.add(words.faults().of(it)));
        for (ActionKind kind : ActionKind.values()) {
            said.add(words.actions().noun(kind));
        }
        Samples.actions().forEach(it -> said.add(words.actions().progress(it, well, NOW)));
        Samples.waiting().forEach(it -> said.add(words.actions().waiting(it, NOW)));
        Outcome ended = new Outcome.Reached(Duration.ofMillis(400), false, false);
        for (boolean stays : List.of(true, false)) {
            Snapshot unstored = SnapshotBuilder.stopped().unstored(stays).build();
            said.add(words.outcomes().of(ActionKind.EMERGENCY_STOP, ended, unstored));
            said.add(words.outcomes().of(ActionKind.EMERGENCY_STOP, silent(), unstored));
            said.add(words.outcomes().of(ActionKind.LIFT_EMERGENCY_STOP, ended, unstored));
        }
        Snapshot busy = SnapshotBuilder.well().action(Samples.actions().getFirst()).build();
        for (Obstacle obstacle : Obstacle.values()) {
            said.add(words.actions().obstacle(obstacle, busy));
        }
        for (Scope scope : Scope.values()) {
            said.addAll(
                    List.of(
                            words.scopes().command(scope),
                            words.scopes().manager(scope),
                            words.scopes().bus(scope)));
        }
        sayTimes(words.times());
        sayLabels(words.labels());
        Samples.notices(words).forEach(it -> said.addAll(List.of(it.title(), it.body())));
        said.addAll(Samples.past(words));
        said.add(words.faults().place(SnapshotBuilder.fault()));
        said.addAll(CommandSamples.say(words));
        said.addAll(FindingSamples.say(words));
        WizardSamples.say(words.wizard(), said);
    }

    private void sayPauses(Words words) {
        for (boolean forced : List.of(true, false)) {
            Outcome outcome = new Outcome.Reached(Duration.ofMillis(400), false, forced);
            Samples.paused()
                    .forEach(
                            it ->
                                    said.add(
                                            words.outcomes()
                                                    .of(ActionKind.PAUSE, outcome, it.build())));
            SnapshotBuilder over =
                    SnapshotBuilder.stopped()
                            .lastOutcome(ActionKind.STOP, NOW, outcome)
                            .pauseEnd(new PauseEnd(NOW, PauseEnd.Why.ASKED, 1, null));
            said.add(words.outcomes().of(ActionKind.STOP, outcome, over.build()));
        }
    }

    private static Outcome silent() {
        return new Outcome.Failed(new Outcome.Failure.ManagerSilent(Outcome.Found.ENDED));
    }

    private void say(Words words, Snapshot snapshot) {
        HeadlineLines headline = words.headlines().of(snapshot, NOW);
        said.addAll(List.of(headline.title(), headline.marked(), headline.below()));
        String keyboards = words.facts().keyboards(snapshot);
        said.add(keyboards == null ? "" : keyboards);
        for (FactLine fact : words.facts().all(snapshot, NOW)) {
            said.addAll(List.of(fact.name(), fact.markName(), fact.value()));
        }
        for (Problem problem : snapshot.problems()) {
            ProblemText text = words.problems().of(problem, snapshot, NOW);
            said.addAll(
                    List.of(text.brief(), text.what(), text.did(), text.todo(), text.sentence()));
        }
        said.add(words.labels().restarts(snapshot.restarts(), NOW));
        said.add(words.labels().merged(snapshot.guard().spared() + 6));
    }

    private void sayTimes(TimeWords times) {
        Stream.of("PT0S", "PT0.003S", "PT1.4S", "PT52S", "PT12M", "PT2H14M", "PT2H", "P3DT4H")
                .map(Duration::parse)
                .forEach(
                        span -> {
                            said.add(times.measured(span));
                            said.add(times.ago(NOW.minus(span), NOW));
                            said.add(times.in(NOW.plus(span), NOW));
                        });
    }

    private void sayLabels(LabelWords labels) {
        for (Label label : Label.values()) {
            said.add(labels.of(label));
        }
        for (NoTray why : NoTray.values()) {
            said.add(labels.of(why));
        }
        said.addAll(
                List.of(
                        labels.more(3),
                        labels.others(1),
                        labels.config(Invocation.UNKNOWN),
                        labels.config(SnapshotBuilder.well().build().invocation()),
                        labels.moreLayers(1),
                        labels.moreLayers(3),
                        labels.moreLayersMenu(3),
                        labels.offerUnitBody("kanata.service (yours)"),
                        labels.offerUnitButton("kanata.service"),
                        labels.place("kanata.service (yours)", true),
                        labels.place("kanata.service (yours)", false),
                        labels.moreKeysMenu(3),
                        labels.layerLine("nav")));
        said.addAll(List.of(labels.layer("nav", true), labels.layer("nav", false)));
    }
}
