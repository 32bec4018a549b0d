package app.tomo.simulator;

import app.tomo.kanata.ServerCodec;
import app.tomo.kanata.ServerMessage;
import app.tomo.simulator.script.Fault;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The bad habits that one daemon has just now, and what becomes of its words by them. Any thread.
final class Conduct {
    /// What goes over the wire, and how long after it was due.
    static final class Said {
        private final byte[] bytes;
        private final Duration later;

        Said(byte[] bytes, Duration later) {
            this.bytes = bytes;
            this.later = later;
        }

        /// Not to be changed.
        byte[] bytes() {
            return bytes;
        }

        Duration later() {
            return later;
        }
    }

    /// As a web server answers to what it does not understand.
    private static final byte[] SOMETHING_ELSE =
            "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /// No text in UTF-8, and no line end.
    private static final byte[] GARBAGE = {(byte) 0xFF, (byte) 0xFE, 0x00, (byte) 0xC3, 0x28};

    private volatile List<Fault.Habit> habits = List.of();

    synchronized void take(Fault.Habit habit) {
        List<Fault.Habit> next = new ArrayList<>(habits);
        next.removeIf(each -> each.getClass() == habit.getClass());
        next.add(habit);
        habits = List.copyOf(next);
    }

    void behave() {
        habits = List.of();
    }

    boolean has(Class<? extends Fault.Habit> kind) {
        return find(kind) != null;
    }

    <H extends Fault.Habit> @Nullable H find(Class<H> kind) {
        return habits.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
    }

    /// What is heard of a message.
    Said say(ServerMessage message) {
        ServerMessage changed = message;
        for (Fault.Habit habit : habits) {
            changed = habit instanceof Fault.Speech speech ? spoken(speech, changed) : changed;
        }
        byte[] line = (ServerCodec.write(changed) + "\n").getBytes(StandardCharsets.UTF_8);
        Said said = new Said(line, Duration.ZERO);
        for (Fault.Habit habit : habits) {
            said = habit instanceof Fault.Wire wire ? sent(wire, said) : said;
        }
        return said;
    }

    private static ServerMessage spoken(Fault.Speech habit, ServerMessage message) {
        if (!(message instanceof ServerMessage.HelloOk hello)) {
            return message;
        }
        return switch (habit) {
            case Fault.SpeakVersion(String version) ->
                    new ServerMessage.HelloOk(version, hello.protocol(), hello.capabilities());
            case Fault.SpeakProtocol(int protocol) ->
                    new ServerMessage.HelloOk(hello.version(), protocol, hello.capabilities());
        };
    }

    private static Said sent(Fault.Wire habit, Said said) {
        return switch (habit) {
            case Fault.AnswerAfter(Duration delay) ->
                    new Said(said.bytes(), said.later().plus(delay));
            case Fault.HalfLines _ -> new Said(half(said.bytes()), said.later());
            case Fault.Garbage _ -> new Said(joined(GARBAGE, said.bytes()), said.later());
            case Fault.LineOf(int bytes) -> new Said(lineOf(bytes), said.later());
            case Fault.SpeakSomethingElse _ -> new Said(SOMETHING_ELSE, said.later());
        };
    }

    private static byte[] half(byte[] line) {
        byte[] half = Arrays.copyOf(line, line.length / 2 + 1);
        half[half.length - 1] = '\n';
        return half;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] lineOf(int bytes) {
        byte[] line = new byte[bytes + 1];
        Arrays.fill(line, (byte) 'a');
        line[bytes] = '\n';
        return line;
    }
}
