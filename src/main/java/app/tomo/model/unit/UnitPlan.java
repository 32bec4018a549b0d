package app.tomo.model.unit;

import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What would be done to a unit, in the order of doing it, and by what it is known afterwards that it was.
///
/// @param before the unit that the plan was made for
/// @param asks whether the system asks for a password
/// @param meant the properties that it has afterwards
/// @param file where it is defined afterwards; null where it is not defined there any more
/// @param enabled whether it starts by itself afterwards; UNKNOWN where that is left as it is
public record UnitPlan(
        UnitTask task,
        UnitDefinition before,
        List<UnitStep> steps,
        boolean asks,
        Map<UnitProperty, UnitValue> meant,
        @Nullable String file,
        Truth enabled) {
    public UnitPlan {
        steps = List.copyOf(steps);
        meant = Map.copyOf(meant);
    }

    public Scope scope() {
        return before.scope();
    }

    public String unit() {
        return before.name();
    }

    /// Tells this plan from others for as long as it lasts.
    public String argument() {
        return task.id() + " " + scope().id() + " " + unit();
    }

    /// The steps that change the definition.
    public List<UnitStep.OfTheDefinition> definition() {
        return steps.stream()
                .filter(each -> each instanceof UnitStep.OfTheDefinition)
                .map(UnitStep.OfTheDefinition.class::cast)
                .toList();
    }

    public boolean has(Class<? extends UnitStep> kind) {
        return steps.stream().anyMatch(kind::isInstance);
    }

    /// Whether a step needs a password: those that change the machine's own units.
    public boolean asksFor(UnitStep step) {
        return asks && !(step instanceof UnitStep.EndChild);
    }

    /// What is not as it was meant to be, in systemd's words; null where all is.
    public @Nullable String mismatch(UnitDefinition now) {
        if (task == UnitTask.UNMASK || task == UnitTask.RESET) {
            boolean otherwise =
                    task == UnitTask.UNMASK
                            ? now.load() == LoadState.MASKED
                            : now.active().equals("failed");
            return otherwise ? now.active() : null;
        }
        return mismatch(now, path(now));
    }

    private static String path(UnitDefinition now) {
        DefinitionFile file = now.file();
        return file == null ? "" : file.path();
    }

    private @Nullable String mismatch(UnitDefinition now, String path) {
        if (file == null) {
            String gone = deleted();
            return now.exists() && path.equals(gone) ? gone : null;
        }
        if (!path.equals(file)) {
            return path.isEmpty() ? file : path;
        }
        boolean otherwise =
                (enabled == Truth.YES && !now.enabled()) || (enabled == Truth.NO && now.enabled());
        if (otherwise) {
            return now.state();
        }
        return meant.entrySet().stream()
                // Of this one systemd tells what the last start had, until the next.
                .filter(each -> each.getKey() != UnitProperty.WATCHDOG)
                .filter(
                        each ->
                                now.value(each.getKey())
                                        .filter(value -> !value.equals(each.getValue()))
                                        .isPresent())
                .map(each -> told(each.getKey(), now))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private String deleted() {
        return steps.stream()
                .filter(each -> each instanceof UnitStep.Delete)
                .map(each -> ((UnitStep.Delete) each).path())
                .filter(each -> !each.endsWith(".conf"))
                .findFirst()
                .orElse("");
    }

    private static String told(UnitProperty property, UnitDefinition now) {
        return property.directive() + "=" + now.value(property).map(UnitValue::text).orElse("");
    }

    /// What takes this plan back, once it was carried out; the unit is looked at anew for it.
    public UnitPlan inverse(UnitDefinition now) {
        return new UnitPlan(
                task,
                now,
                UnitUndo.of(definition()),
                asks,
                Map.of(),
                before.file() == null ? null : before.file().path(),
                Truth.UNKNOWN);
    }
}
