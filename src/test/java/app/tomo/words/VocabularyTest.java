package app.tomo.words;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.CheckResult;
import app.tomo.model.Exit;
import app.tomo.model.Language;
import app.tomo.model.Link;
import app.tomo.model.Outcome;
import app.tomo.model.Problem;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Guards the bundles as a whole: everything has its words, every word is used, and none is one that Tomo does not say.
class VocabularyTest {
    private static final Map<Language, Pattern> BANNED =
            Map.of(
                    Language.ENGLISH,
                    Pattern.compile(
                            "(?i)\\berrors?\\b|failed to|\\bplease\\b|\\boops\\b|!|exit code"),
                    Language.GERMAN,
                    Pattern.compile(
                            "(?i:fehler|fehlgeschlagen|\\bbitte\\b|\\bhoppla\\b|!|exit-?code)"
                                    + "|\\b(Sie|Ihre?[mnrs]?|Ihnen)\\b|”|“[^„]*“"));
    private static final Instant NOW = SnapshotBuilder.NOW;
    private static final Map<Language, Speech> SPEECHES = new EnumMap<>(Language.class);

    private static Speech speech(Language language) {
        return SPEECHES.computeIfAbsent(language, Speech::in);
    }

    @ParameterizedTest
    @EnumSource
    void noKeyIsUnused(Language language) {
        Map<String, Set<String>> unused = new TreeMap<>();
        speech(language).bundles().forEach((name, bundle) -> unused.put(name, bundle.unused()));
        unused.values().removeIf(Set::isEmpty);
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
        ResourceBundle bundle = Phrases.bundle("problems", Language.ENGLISH);
        for (Problem problem : Samples.problems()) {
            for (String part : List.of(".brief", ".what", ".todo")) {
                assertFalse(bundle.getString(problem.id().id() + part).isBlank());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noBannedWordOccurs(Language language) {
        Pattern banned = Objects.requireNonNull(BANNED.get(language));
        List<String> found = new ArrayList<>();
        speech(language)
                .bundles()
                .forEach(
                        (name, bundle) ->
                                bundle.keySet().stream()
                                        .filter(it -> banned.matcher(bundle.getString(it)).find())
                                        .forEach(it -> found.add(name + " " + it)));
        assertEquals(List.of(), found);
    }

    /// A straight apostrophe is an escape to `MessageFormat`, which then leaves its hole open.
    @ParameterizedTest
    @EnumSource
    void noHoleIsLeftOpen(Language language) {
        assertEquals(
                List.of(),
                speech(language).said().stream()
                        .filter(it -> it.contains("{") || it.contains("'") || it.contains("null"))
                        .distinct()
                        .toList());
    }

    /// As where an abbreviation ends a sentence.
    @ParameterizedTest
    @EnumSource
    void noSentenceEndsTwice(Language language) {
        assertEquals(
                List.of(),
                speech(language).said().stream()
                        .filter(it -> it.contains(".."))
                        .distinct()
                        .toList());
    }

    /// `kanata` and `kanata.service` keep their small letter wherever they stand.
    @ParameterizedTest
    @EnumSource
    void sentencesBeginAndEndAsSentences(Language language) {
        Snapshot well = SnapshotBuilder.well().build();
        Words words = Words.about("kanata", ZoneOffset.UTC, language);
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
