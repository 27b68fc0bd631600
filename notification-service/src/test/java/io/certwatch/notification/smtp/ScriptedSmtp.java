package io.certwatch.notification.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that answers each step of a conversation as the test says, and remembers what it was told. */
public final class ScriptedSmtp implements AutoCloseable {

    /** The steps of a conversation (RFC 5321, RFC 3207, RFC 4954). */
    public enum Step {
        GREETING,
        EHLO,
        STARTTLS,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        END_OF_DATA
    }

    /** @param user who has signed in; null if nobody has */
    public record Received(
            String messageId,
            String sender,
            List<String> recipients,
            boolean overTls,
            @Nullable String user) {}

    /** What the client said, and whether anybody on the way could read it. */
    public record Line(String text, boolean overTls) {}

    private static final String SILENCE = "";
    private static final String HANG_UP = "hang up";
    private static final String TAR_PIT = "tar pit";
    /** In milliseconds, between two bytes of a tar pit. */
    private static final int PACE = 20;

    private final Map<Step, Supplier<String>> script = new ConcurrentHashMap<>();
    private final List<Received> messages = new CopyOnWriteArrayList<>();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger conversations = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ServerSocket door;
    private volatile @Nullable SSLContext tls;
    private volatile boolean tlsFromTheStart;
    private volatile @Nullable String account;

    private ScriptedSmtp(ServerSocket door) {
        this.door = door;
    }

    public static ScriptedSmtp start() {
        return start(0);
    }

    /** Port 0 chooses a free one. */
    public static ScriptedSmtp start(int port) {
        try {
            var server = new ScriptedSmtp(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("scripted-smtp").start(server::listen);
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public ScriptedSmtp answer(Step step, String reply) {
        return answer(step, () -> reply);
    }

    public ScriptedSmtp answer(Step step, Supplier<String> reply) {
        script.put(step, reply);
        return this;
    }

    public ScriptedSmtp accept(Step step) {
        script.remove(step);
        return this;
    }

    public ScriptedSmtp saysNothingAt(Step step) {
        return answer(step, SILENCE);
    }

    /** Answers one byte now and then, and never comes to an end. */
    public ScriptedSmtp dripsAt(Step step) {
        return answer(step, TAR_PIT);
    }

    public ScriptedSmtp hangsUpAt(Step step) {
        return answer(step, HANG_UP);
    }

    public ScriptedSmtp offersStartTls(SSLContext context) {
        tls = context;
        return this;
    }

    public ScriptedSmtp speaksTlsFromTheStart(SSLContext context) {
        tlsFromTheStart = true;
        return offersStartTls(context);
    }

    /** Refuses mail of those who have not signed in. */
    public ScriptedSmtp asksToSignIn(String user, String password) {
        account = user + "\0" + password;
        return this;
    }

    public List<Received> messages() {
        return messages;
    }

    public List<Line> lines() {
        return lines;
    }

    public boolean wasConnected() {
        return timesConnected() > 0;
    }

    public int timesConnected() {
        return connections.size();
    }

    /** How many clients still hold their connection. */
    public int conversations() {
        return conversations.get();
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            door.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var connection = door.accept();
                connections.add(connection);
                Thread.ofVirtual().name("scripted-smtp-talk").start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        conversations.incrementAndGet();
        try (var talk = new Talk(connection)) {
            talk.run();
        } catch (IOException gone) {
            // The client has left, or it does not trust our certificate.
        } finally {
            conversations.decrementAndGet();
        }
    }

    private final class Talk implements AutoCloseable {
        private Socket socket;
        private BufferedReader in;
        private boolean overTls;
        private @Nullable String user;
        private String sender = "";
        private final List<String> recipients = new ArrayList<>();

        Talk(Socket connection) throws IOException {
            socket = connection;
            in = reader(connection);
            if (tlsFromTheStart) {
                startTls();
            }
        }

        void run() throws IOException {
            if (!say(Step.GREETING, "220 mail.example ESMTP")) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(new Line(line, overTls));
                var words = line.split(" ");
                var goOn = switch (words[0].toUpperCase(Locale.ROOT)) {
                    case "EHLO" -> say(Step.EHLO, greeting());
                    case "STARTTLS" -> say(Step.STARTTLS, "220 Go ahead") && startTls();
                    case "AUTH" -> say(Step.AUTH, signIn(words[words.length - 1]));
                    case "MAIL" -> from(line);
                    case "RCPT" -> to(line);
                    case "DATA" -> data();
                    case "QUIT" -> tell("221 Bye") && false;
                    default -> tell("250 Ok");
                };
                if (!goOn) {
                    return;
                }
            }
        }

        private String greeting() {
            var startTls = tls != null && !overTls ? "250-STARTTLS\r\n" : "";
            var auth = account != null ? "250-AUTH PLAIN\r\n" : "";
            return "250-mail.example\r\n" + startTls + auth + "250 8BITMIME";
        }

        private String signIn(String credentials) {
            var given = new String(Base64.getDecoder().decode(credentials), UTF_8);
            var parts = given.split("\0");
            if (!(parts[1] + "\0" + parts[2]).equals(account)) {
                return "535 5.7.8 Authentication credentials invalid";
            }
            user = parts[1];
            return "235 2.7.0 Authentication successful";
        }

        private boolean from(String line) throws IOException {
            if (account != null && user == null) {
                return tell("530 5.7.0 Authentication required");
            }
            sender = address(line);
            recipients.clear();
            return say(Step.MAIL, "250 2.1.0 Ok");
        }

        private boolean to(String line) throws IOException {
            recipients.add(address(line));
            return say(Step.RCPT, "250 2.1.5 Ok");
        }

        private boolean data() throws IOException {
            if (script.containsKey(Step.DATA)) {
                return say(Step.DATA, "");
            }
            tell("354 End data with <CR><LF>.<CR><LF>");
            var id = "";
            for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                lines.add(new Line(line, overTls));
                if (line.startsWith("Message-ID:")) {
                    id = line.substring("Message-ID:".length()).strip();
                }
            }
            messages.add(new Received(id, sender, List.copyOf(recipients), overTls, user));
            return say(Step.END_OF_DATA, "250 2.0.0 Ok: queued as " + messages.size());
        }

        /** False if the conversation is over. */
        private boolean say(Step step, String usual) throws IOException {
            var reply = script.getOrDefault(step, () -> usual).get();
            return switch (reply) {
                case HANG_UP -> false;
                case SILENCE -> waitUntilStopped();
                case TAR_PIT -> drip();
                default -> tell(reply) && !reply.startsWith("421");
            };
        }

        private boolean tell(String reply) throws IOException {
            socket.getOutputStream().write((reply + "\r\n").getBytes(UTF_8));
            return true;
        }

        /** Begins a line of an answer that goes on, again and again. */
        private boolean drip() throws IOException {
            try {
                for (var i = 0; !stopped.await(PACE, TimeUnit.MILLISECONDS); i++) {
                    socket.getOutputStream().write("250-please wait\r\n".charAt(i % 17));
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return false;
        }

        private boolean waitUntilStopped() {
            try {
                stopped.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return false;
        }

        private boolean startTls() throws IOException {
            var context = Objects.requireNonNull(tls);
            var secured = (SSLSocket) context.getSocketFactory().createSocket(socket, "", socket.getPort(), true);
            secured.setUseClientMode(false);
            secured.startHandshake();
            socket = secured;
            in = reader(secured);
            overTls = true;
            return true;
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        }

        private static String address(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
