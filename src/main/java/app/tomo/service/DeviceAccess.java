package app.tomo.service;

import app.tomo.model.Truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Whether this process may open the devices that the daemon needs: to read a keyboard, and to type. Blocks for as long as the
/// disk does.
///
/// @param typing the device through which the daemon types
/// @param inputs the folder of the keyboards
public record DeviceAccess(Path typing, Path inputs) {
    /// UNKNOWN where the machine has none of them.
    public static Truth ofThisProcess() {
        return new DeviceAccess(Path.of("/dev/uinput"), Path.of("/dev/input")).granted();
    }

    Truth granted() {
        if (!Files.exists(typing)) {
            return Truth.UNKNOWN;
        }
        try (Stream<Path> all = Files.list(inputs)) {
            List<Path> events =
                    all.filter(each -> each.getFileName().toString().startsWith("event")).toList();
            return events.isEmpty()
                    ? Truth.UNKNOWN
                    : Truth.of(
                            Files.isWritable(typing)
                                    && events.stream().anyMatch(Files::isReadable));
        } catch (IOException _) {
            return Truth.UNKNOWN;
        }
    }
}
