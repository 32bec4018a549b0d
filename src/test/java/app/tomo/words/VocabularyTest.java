package app.tomo.words;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.CheckResult;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LastReload;
import app.tomo.model.Link;
import app.tomo.model.Obstacle;
import app.tomo.model.Outcome;
import app.tomo.model.PauseEnd;
import app.tomo.model.Problem;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Guards the bundles as a whole: everything has its words, every word is used, and none is one that Tomo does not say.
class VocabularyTest {
    private static final Pattern BANNED =
            Pattern.compile("(?i)\\berrors?\\b|failed to|\\bplease\\b|\\boops\\b|!|exit code");
    private static final Instant NOW = SnapshotBuilder.NOW;

    private static final Map<String, Recording> BUNDLES = new HashMap<>();
    private static final List<String> SAID = new ArrayList<>();

    /// A bundle that remembers what it was asked for.
    private static final class Recording extends ResourceBundle {
        private final ResourceBundle bundle;
        private final Set<String> used = new TreeSet<>();

        Recording(ResourceBundle bundle) {
            this.bundle = bundle;
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

    @BeforeAll
    static void sayEverything() {
        Words words =
                Words.from(
                        "kanata",
                        ZoneOffset.UTC,
                        name ->
                                new Phrases(
                                        BUNDLES.computeIfAbsent(
                                                name, it -> new Recording(Phrases.bundle(it))),
                                        "kanata"));
        Snapshot well = SnapshotBuilder.well().build();
        Samples.snapshots().forEach(snapshot -> say(words, snapshot));
        Samples.exits()
                .forEach(exit -> SAID.add(words.exits().of(exit) + words.exits().brief(exit)));
        for (Outcome outcome : Samples.outcomes()) {
            for (ActionKind kind : ActionKind.values()) {
                SAID.add(words.outcomes().of(kind, outcome, well));
            }
            SAID.add(words.outcomes().lastReload(new LastReload(NOW, outcome), well, NOW));
        }
        Outcome notOurs =
                new Outcome.Failed(
                        new Outcome.Failure.ManagerRefused(Outcome.Refusal.NOT_OURS, ""));
        for (Outcome outcome : Samples.outcomes()) {
            Samples.ports()
                    .forEach(
                            it ->
                                    SAID.add(
                                            words.outcomes()
                                                    .of(ActionKind.RELOAD, outcome, it.build())));
        }
        for (ActionKind kind : List.of(ActionKind.STOP, ActionKind.EMERGENCY_STOP)) {
            SAID.add(words.outcomes().of(kind, notOurs, Samples.foreign().build()));
            Samples.owned().forEach(it -> SAID.add(words.outcomes().of(kind, notOurs, it.build())));
        }
        sayPauses(words);
        Samples.faults().forEach(it -> SAID.add(words.faults().of(it)));
        for (ActionKind kind : ActionKind.values()) {
            SAID.add(words.actions().noun(kind));
        }
        Samples.actions().forEach(it -> SAID.add(words.actions().progress(it, well, NOW)));
        Samples.waiting().forEach(it -> SAID.add(words.actions().waiting(it, NOW)));
        Outcome ended = new Outcome.Reached(Duration.ofMillis(400), false, false);
        for (boolean stays : List.of(true, false)) {
            Snapshot unstored = SnapshotBuilder.stopped().unstored(stays).build();
            SAID.add(words.outcomes().of(ActionKind.EMERGENCY_STOP, ended, unstored));
            SAID.add(words.outcomes().of(ActionKind.EMERGENCY_STOP, silent(), unstored));
            SAID.add(words.outcomes().of(ActionKind.LIFT_EMERGENCY_STOP, ended, unstored));
        }
        Snapshot busy = SnapshotBuilder.well().action(Samples.actions().getFirst()).build();
        for (Obstacle obstacle : Obstacle.values()) {
            SAID.add(words.actions().obstacle(obstacle, busy));
        }
        for (Scope scope : Scope.values()) {
            SAID.addAll(
                    List.of(
                            words.scopes().command(scope),
                            words.scopes().manager(scope),
                            words.scopes().bus(scope)));
        }
        sayTimes(words.times());
        sayLabels(words.labels());
        Samples.notices(words).forEach(it -> SAID.addAll(List.of(it.title(), it.body())));
        SAID.addAll(Samples.past(words));
        SAID.add(words.faults().place(SnapshotBuilder.fault()));
        SAID.addAll(CommandSamples.say(words));
    }

    private static void sayPauses(Words words) {
        for (boolean forced : List.of(true, false)) {
            Outcome outcome = new Outcome.Reached(Duration.ofMillis(400), false, forced);
            Samples.paused()
                    .forEach(
                            it ->
                                    SAID.add(
                                            words.outcomes()
                                                    .of(ActionKind.PAUSE, outcome, it.build())));
            SnapshotBuilder over =
                    SnapshotBuilder.stopped()
                            .lastOutcome(ActionKind.STOP, NOW, outcome)
                            .pauseEnd(new PauseEnd(NOW, PauseEnd.Why.ASKED, 1, null));
            SAID.add(words.outcomes().of(ActionKind.STOP, outcome, over.build()));
        }
    }

    private static Outcome silent() {
        return new Outcome.Failed(new Outcome.Failure.ManagerSilent(Outcome.Found.ENDED));
    }

    private static void say(Words words, Snapshot snapshot) {
        HeadlineLines headline = words.headlines().of(snapshot, NOW);
        SAID.addAll(List.of(headline.title(), headline.marked(), headline.below()));
        String keyboards = words.facts().keyboards(snapshot);
        SAID.add(keyboards == null ? "" : keyboards);
        for (FactLine fact : words.facts().all(snapshot, NOW)) {
            SAID.addAll(List.of(fact.name(), fact.markName(), fact.value()));
        }
        for (Problem problem : snapshot.problems()) {
            ProblemText text = words.problems().of(problem, snapshot, NOW);
            SAID.addAll(
                    List.of(text.brief(), text.what(), text.did(), text.todo(), text.sentence()));
        }
        SAID.add(words.labels().restarts(snapshot.restarts(), NOW));
        SAID.add(words.labels().merged(snapshot.guard().spared() + 6));
    }

    private static void sayTimes(TimeWords times) {
        Stream.of("PT0S", "PT0.003S", "PT1.4S", "PT52S", "PT12M", "PT2H14M", "PT2H", "P3DT4H")
                .map(Duration::parse)
                .forEach(
                        span -> {
                            SAID.add(times.measured(span));
                            SAID.add(times.ago(NOW.minus(span), NOW));
                            SAID.add(times.in(NOW.plus(span), NOW));
                        });
    }

    private static void sayLabels(LabelWords labels) {
        for (Label label : Label.values()) {
            SAID.add(labels.of(label));
        }
        for (NoTray why : NoTray.values()) {
            SAID.add(labels.of(why));
        }
        SAID.addAll(
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
        SAID.addAll(List.of(labels.layer("nav", true), labels.layer("nav", false)));
    }

    @Test
    void noKeyIsUnused() {
        Map<String, Set<String>> unused = new TreeMap<>();
        BUNDLES.forEach(
                (name, bundle) -> {
                    Set<String> never = new TreeSet<>(bundle.keySet());
                    never.removeAll(bundle.used);
                    if (!never.isEmpty()) {
                        unused.put(name, never);
                    }
                });
        assertEquals(Map.of(), unused);
    }

    @Test
    void everySealedCaseWasSaid() {
        assertAll(
                () -> covers(CheckResult.class, CommandSamples.checks()),
                () -> covers(Exit.class, Samples.exits()),
                () -> covers(Link.class, Samples.links()),
                () -> covers(Outcome.class, Samples.outcomes()),
                () -> covers(Outcome.Failure.class, Samples.failures()),
                () ->
                        covers(
                                ServiceReading.class,
                                Samples.snapshots().stream().map(Snapshot::service).toList()),
                () ->
                        assertEquals(
                                Set.of(Action.Phase.values()),
                                Samples.actions().stream()
                                        .map(Action::phase)
                                        .collect(Collectors.toSet())));
    }

    private static void covers(Class<?> sealed, Collection<?> samples) {
        Set<Class<?>> seen = samples.stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Set.of(sealed.getPermittedSubclasses()), seen, sealed.getSimpleName());
    }

    @Test
    void everyProblemSaysWhatIsSoAndWhatToDo() {
        ResourceBundle bundle = Phrases.bundle("problems");
        Samples.problems()
                .forEach(
                        problem ->
                                Stream.of(".brief", ".what", ".todo")
                                        .map(problem.id().id()::concat)
                                        .forEach(
                                                key ->
                                                        assertFalse(
                                                                bundle.getString(key).isBlank())));
    }

    @Test
    void noBannedWordOccurs() {
        BUNDLES.forEach(
                (name, bundle) ->
                        bundle.keySet()
                                .forEach(
                                        key ->
                                                assertFalse(
                                                        BANNED.matcher(bundle.getString(key))
                                                                .find(),
                                                        name + " " + key)));
    }

    /// A straight apostrophe is an escape to `MessageFormat`, which then leaves its hole open.
    @Test
    void noHoleIsLeftOpen() {
        assertEquals(
                List.of(),
                SAID.stream()
                        .filter(it -> it.contains("{") || it.contains("'") || it.contains("null"))
                        .distinct()
                        .toList());
    }

    /// `kanata` and `kanata.service` keep their small letter wherever they stand.
    @Test
    void sentencesBeginAndEndAsSentences() {
        Snapshot well = SnapshotBuilder.well().build();
        Words words = Words.about("kanata", ZoneOffset.UTC);
        List<String> sentences = new ArrayList<>();
        for (Problem problem : Samples.problems()) {
            sentences.add(words.problems().of(problem, well, NOW).sentence());
        }
        for (Outcome outcome : Samples.outcomes()) {
            for (ActionKind kind : ActionKind.values()) {
                sentences.add(words.outcomes().of(kind, outcome, well));
            }
        }
        Samples.notices(words).forEach(it -> sentences.addAll(it.body().lines().toList()));
        assertEquals(
                List.of(),
                sentences.stream()
                        .filter(it -> !it.matches("(?s)(\\d|kanata|\\p{Lu}).*"))
                        .toList());
    }
}
