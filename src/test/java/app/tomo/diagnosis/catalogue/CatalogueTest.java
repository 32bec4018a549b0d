package app.tomo.diagnosis.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Language;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Severity;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Confidence;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.UnitFlaw;
import app.tomo.words.FindingText;
import app.tomo.words.FindingWords;
import app.tomo.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// That every failure which can be found is in the catalogue, once, with words and repairs.
class CatalogueTest {
    private static final int LONGEST_TITLE = 60;

    private static Finding finding(Failure failure, String subject) {
        return new Finding(
                failure.id(),
                Confidence.CERTAIN,
                Severity.BROKEN,
                subject,
                null,
                List.of("evidence"),
                failure.repairs());
    }

    @Test
    void everyProblemIsInItOnce() {
        List<ProblemId> ids = Catalogue.FAILURES.stream().map(Failure::id).toList();
        Set<ProblemId> wanted = EnumSet.allOf(ProblemId.class);
        assertEquals(wanted, Set.copyOf(ids));
        assertEquals(wanted.size(), ids.size());
    }

    @Test
    void everyCheckTellsOfSomething() {
        Set<Check> told =
                Catalogue.FAILURES.stream().map(Failure::check).collect(Collectors.toSet());
        assertEquals(Set.of(Check.values()), told);
    }

    @Test
    void somethingCanBeDoneAboutEach() {
        Catalogue.FAILURES.forEach(each -> assertFalse(each.repairs().isEmpty(), each.id().id()));
    }

    @ParameterizedTest
    @EnumSource
    void eachHasATitleAndASentence(Language language) {
        FindingWords words = Words.ofKanata(language).findings();
        for (Failure failure : Catalogue.FAILURES) {
            for (String subject : List.of("", "/a/path", "9")) {
                FindingText text =
                        words.of(finding(failure, subject), Scope.USER, "kanata.service");
                assertTrue(text.title().length() <= LONGEST_TITLE, text.title());
                assertTrue(text.sentence().endsWith("."), text.sentence());
                assertEquals(failure.repairs().size(), text.repairs().size());
            }
        }
        Arrays.stream(UnitFlaw.values())
                .map(each -> words.title(finding(weak(), each.id())))
                .forEach(each -> assertTrue(each.length() <= LONGEST_TITLE, each));
    }

    private static Failure weak() {
        return Catalogue.FAILURES.stream()
                .filter(each -> each.id() == ProblemId.UNIT_WEAK)
                .findFirst()
                .orElseThrow();
    }

    /// Else both would be left out.
    @Test
    void nothingExplainsItself() {
        for (ProblemId cause : ProblemId.values()) {
            assertFalse(reaches(cause, cause, EnumSet.noneOf(ProblemId.class)), cause.id());
        }
    }

    private static boolean reaches(ProblemId from, ProblemId to, Set<ProblemId> seen) {
        for (ProblemId next : ProblemId.values()) {
            if (Consequences.explains(from, next)
                    && (next == to || (seen.add(next) && reaches(next, to, seen)))) {
                return true;
            }
        }
        return false;
    }
}
