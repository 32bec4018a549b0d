package app.tomo.bus.dbusjava;

import app.tomo.bus.Body;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusSignal;
import app.tomo.bus.CallFlag;
import app.tomo.bus.IncomingCall;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.wire.Incoming;
import app.tomo.bus.wire.Outgoing;
import app.tomo.bus.wire.Wire;

import org.freedesktop.dbus.connections.transports.AbstractTransport;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MessageFactory;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.MethodReturn;
import org.freedesktop.dbus.spi.message.IMessageReader;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/// A [Wire] over dbus-java's transport and message codec, without its connection, proxies and
/// reflection.
final class DBusJavaWire implements Wire {
    private static final int NO_REPLY_EXPECTED = 0x1;

    private final AbstractTransport transport;
    private final SocketChannel channel;
    private final IMessageReader reader;
    private final MessageFactory messages;

    /// @param transport connected and authenticated
    DBusJavaWire(AbstractTransport transport) {
        this.transport = transport;
        this.channel = transport.getTransportConnection().getChannel();
        // Not through the transport, which forgets its reader when another thread closes it.
        this.reader = transport.getTransportConnection().getReader();
        this.messages = transport.getMessageFactory();
    }

    @Override
    public Encoded encode(Outgoing outgoing) {
        try {
            Message message = message(outgoing);
            return new Encoded(message.getSerial(), bytes(message));
        } catch (DBusException | ClassCastException | IndexOutOfBoundsException misfit) {
            throw new IllegalArgumentException(outgoing + " does not fit its signature", misfit);
        }
    }

    private Message message(Outgoing outgoing) throws DBusException {
        return switch (outgoing) {
            case Outgoing.Call(BusCall call) ->
                    messages.createMethodCall(
                            call.destination(),
                            call.path().value(),
                            call.interfaceName(),
                            call.member(),
                            flags(call),
                            signature(call.body()),
                            Values.toLibrary(call.body()));
            case Outgoing.Signal(BusSignal signal) ->
                    messages.createSignal(
                            null,
                            signal.path().value(),
                            signal.interfaceName(),
                            signal.member(),
                            signature(signal.body()),
                            Values.toLibrary(signal.body()));
            case Outgoing.Return(String destination, long replyTo, Body body) ->
                    new Answered(
                            messages.getEndianess(),
                            destination,
                            replyTo,
                            signature(body),
                            Values.toLibrary(body));
            case Outgoing.Refusal(String destination, long replyTo, String error, String text) ->
                    messages.createError(destination, error, replyTo, "s", text);
        };
    }

    /// The library makes answers only from a call that it has read itself; this needs the caller
    /// and the serial number alone.
    private static final class Answered extends MethodReturn {
        Answered(
                byte endianness,
                String destination,
                long replyTo,
                @Nullable String signature,
                Object... values)
                throws DBusException {
            super(endianness, destination, replyTo, signature, values);
        }
    }

    private static byte flags(BusCall call) {
        int bits = 0;
        for (CallFlag flag : call.flags()) {
            bits |= flag.bit();
        }
        return (byte) bits;
    }

    /// The library leaves the signature's header out only for null.
    private static @Nullable String signature(Body body) {
        return body.signature().isEmpty() ? null : body.signature();
    }

    /// One buffer instead of the library's many small ones: one system call a message.
    private static ByteBuffer bytes(Message message) {
        int size = 0;
        for (byte[] part : message.getWireData()) {
            size += part == null ? 0 : part.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (byte[] part : message.getWireData()) {
            if (part != null) {
                bytes.put(part);
            }
        }
        return bytes.flip();
    }

    @Override
    public void write(Encoded message) throws IOException {
        // Not the library's writer: it does not go on after a partial write, which is what a
        // channel does that a virtual thread uses.
        while (message.bytes().hasRemaining()) {
            channel.write(message.bytes());
        }
    }

    @Override
    public Incoming read() throws IOException {
        while (true) {
            try {
                // Null while only a part of a message is there.
                Message message = reader.readMessage();
                Incoming incoming = message == null ? null : incoming(message);
                if (incoming != null) {
                    return incoming;
                }
            } catch (DBusException unreadable) {
                throw new IOException(
                        "not a D-Bus message: " + unreadable.getMessage(), unreadable);
            }
        }
    }

    private static @Nullable Incoming incoming(Message message) {
        try {
            Body body = Values.fromLibrary(message.getSig(), message.getParameters());
            return switch (message) {
                case MethodReturn answer -> new Incoming.Return(answer.getReplySerial(), body);
                case org.freedesktop.dbus.messages.Error error ->
                        new Incoming.Refusal(
                                error.getReplySerial(), orEmpty(error.getName()), text(body));
                case DBusSignal signal -> new Incoming.Signal(signal(signal, body));
                case MethodCall call ->
                        new Incoming.Call(call.getSerial(), isAnswered(call), call(call, body));
                default -> null;
            };
        } catch (DBusException | RuntimeException unreadable) {
            return new Incoming.Unreadable(
                    message.getReplySerial(),
                    message.getSerial(),
                    message instanceof MethodCall call && isAnswered(call)
                            ? orEmpty(call.getSource())
                            : "",
                    "cannot read \"" + message.getSig() + "\": " + unreadable);
        }
    }

    private static BusSignal signal(DBusSignal signal, Body body) {
        return new BusSignal(
                orEmpty(signal.getSource()),
                new ObjectPath(signal.getPath()),
                signal.getInterface(),
                signal.getName(),
                body);
    }

    private static IncomingCall call(MethodCall call, Body body) {
        return new IncomingCall(
                orEmpty(call.getSource()),
                new ObjectPath(call.getPath()),
                orEmpty(call.getInterface()),
                call.getName(),
                body,
                CallFlag.of(call.getFlags()));
    }

    private static boolean isAnswered(MethodCall call) {
        return (call.getFlags() & NO_REPLY_EXPECTED) == 0;
    }

    private static String text(Body body) {
        return !body.values().isEmpty() && body.values().getFirst() instanceof String text
                ? text
                : "";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException alreadyGone) {
            // Closing is all that was wanted.
        }
    }
}
