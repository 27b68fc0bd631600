package io.certwatch.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private final RememberedSockets made = new RememberedSockets();
    private final PromptSockets sockets = new PromptSockets(made);
    private final SmtpConnection connection = new SmtpConnection(Session.getInstance(new Properties()), null, sockets);
    private final Conversation conversation = new Conversation();

    @Test
    void closesTheConnectionThatItUses() throws IOException {
        var socket = sockets.createSocket();
        assertThat(conversation.begin(connection)).isTrue();

        conversation.breakOff();

        assertThat(socket.isClosed()).isTrue();
        assertThat(conversation.end()).isFalse();
    }

    @Test
    void leavesAConnectionAloneThatItNoLongerUses() throws IOException {
        var socket = sockets.createSocket();
        conversation.begin(connection);
        assertThat(conversation.end()).isTrue();

        conversation.breakOff();

        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void doesNotBeginAfterItWasBrokenOff() throws IOException {
        var socket = sockets.createSocket();
        conversation.breakOff();

        assertThat(conversation.begin(connection)).isFalse();
        conversation.breakOff();

        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void leavesNoSocketOpenThatIsMadeAfterwards() throws IOException {
        sockets.createSocket();
        sockets.close();

        assertThatThrownBy(sockets::createSocket).isInstanceOf(SocketException.class);

        assertThat(made.sockets).hasSize(2).allMatch(Socket::isClosed);
    }

    private static final class RememberedSockets extends SocketFactory {
        private final List<Socket> sockets = new ArrayList<>();

        @Override
        public Socket createSocket() {
            var socket = new Socket();
            sockets.add(socket);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
