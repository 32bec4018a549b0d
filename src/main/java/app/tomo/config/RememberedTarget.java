package app.tomo.config;

import app.tomo.model.Invocation;
import app.tomo.model.Scope;
import app.tomo.model.Target;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Writes into the person's settings file what was found, chosen or taken over.
public final class RememberedTarget {
    private final SettingsWriter writer;
    private final Consumer<Path> setAside;

    /// @param setAside told where a broken settings file went
    public RememberedTarget(SettingsWriter writer, Consumer<Path> setAside) {
        this.writer = writer;
        this.setAside = setAside;
    }

    /// Blocks for as long as the disk does.
    public SettingsWriter.Result remember(Scope scope, String unit) {
        return write(place(scope, unit));
    }

    /// The same for a daemon that Tomo itself runs from now on: with what it takes to start it. Blocks as long.
    public SettingsWriter.Result remember(Target child, Invocation command) {
        ObjectNode value = place(Scope.CHILD, child.unit());
        put(value, Setting.KANATA, command.binary());
        put(value, Setting.CONFIG, command.config());
        put(value, Setting.PORT, command.address());
        return write(value);
    }

    private static ObjectNode place(Scope scope, String unit) {
        return Json.object().put(Setting.SCOPE.key(), scope.id()).put(Setting.UNIT.key(), unit);
    }

    private static void put(ObjectNode value, Setting setting, @Nullable Object known) {
        if (known != null) {
            value.put(setting.key(), known.toString());
        }
    }

    private SettingsWriter.Result write(ObjectNode remembered) {
        SettingsWriter.Result result = writer.set(SettingsFile.REMEMBERED, remembered);
        if (result instanceof SettingsWriter.Result.Written(Path aside) && aside != null) {
            setAside.accept(aside);
        }
        return result;
    }
}
