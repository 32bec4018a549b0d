package app.tomo.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;

/// Writes into a file that cannot be replaced: because it has other names, its folder is closed, or it belongs to somebody
/// else. First what is longer than before, which is where a disk may be full; then the rest, which needs no room.
final class WrittenOver {
    private WrittenOver() {}

    /// Blocks until it is on the disk. Where it cannot be done, the file is as it was.
    static void write(Path real, SafetyCopy bytes, Consumer<ConfigWriter.Step> steps)
            throws IOException {
        try (FileChannel channel = FileChannel.open(real, StandardOpenOption.WRITE)) {
            try {
                put(channel, bytes.before(), bytes.after(), steps);
            } catch (IOException failure) {
                put(channel, bytes.after(), bytes.before(), step -> {});
                throw failure;
            }
        }
    }

    private static void put(
            FileChannel channel, byte[] before, byte[] after, Consumer<ConfigWriter.Step> steps)
            throws IOException {
        int common = Math.min(before.length, after.length);
        put(channel, common, Arrays.copyOfRange(after, common, after.length));
        channel.force(true);
        steps.accept(ConfigWriter.Step.LENGTHENED);
        put(channel, 0, Arrays.copyOf(after, common / 2));
        steps.accept(ConfigWriter.Step.HALF);
        put(channel, common / 2, Arrays.copyOfRange(after, common / 2, common));
        channel.truncate(after.length);
        channel.force(true);
        steps.accept(ConfigWriter.Step.FORCED);
    }

    private static void put(FileChannel channel, long at, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            int _ = channel.write(bytes, at + bytes.position());
        }
    }
}
