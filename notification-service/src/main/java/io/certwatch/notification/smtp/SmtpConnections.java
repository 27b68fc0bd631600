package io.certwatch.notification.smtp;

import io.certwatch.notification.smtp.SmtpReply.Fault;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pools connections to one server and closes idle ones, before the server does. */
final class SmtpConnections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnections.class);
    private static final int UNLIMITED = -1;

    /** A connection that was used a shorter time ago is not tested: a test is a round trip. */
    private static final Duration SURELY_OPEN = Duration.ofSeconds(1);

    private final GenericObjectPool<SmtpConnection> pool;

    /** @param trusted makes TLS sockets that trust certain certificates; null for those of the JVM */
    SmtpConnections(SmtpServerSettings server, SmtpSettings settings, @Nullable SSLSocketFactory trusted) {
        var config = new GenericObjectPoolConfig<SmtpConnection>();
        config.setMaxTotal(server.connections());
        config.setMaxIdle(UNLIMITED);
        config.setMaxWait(settings.timeLimit());
        config.setTestOnBorrow(true);
        config.setMinEvictableIdleDuration(settings.idle());
        config.setTimeBetweenEvictionRuns(settings.idle());
        config.setNumTestsPerEvictionRun(UNLIMITED);
        config.setJmxEnabled(false);
        var properties = properties(server, settings, trusted);
        var bounces = settings.bounceAddress() == null ? null : BounceAddress.of(settings.bounceAddress());
        pool = new GenericObjectPool<>(new Connections(server, properties, trusted, bounces, settings.idle()), config);
    }

    /** Waits while all connections are in use. */
    SmtpConnection borrow() throws Exception {
        return pool.borrowObject();
    }

    void giveBack(SmtpConnection connection) {
        pool.returnObject(connection);
    }

    void discard(SmtpConnection connection) throws Exception {
        pool.invalidateObject(connection);
    }

    @Override
    public void close() {
        pool.close();
    }

    private static Properties properties(
            SmtpServerSettings server, SmtpSettings settings, @Nullable SSLSocketFactory trusted) {
        var properties = server.security().properties("smtp", trusted);
        properties.put("mail.smtp.connectiontimeout", millis(settings.connectLimit()));
        properties.put("mail.smtp.timeout", millis(settings.timeLimit()));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", String.valueOf(server.username() != null));
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        return properties;
    }

    private static String millis(Duration limit) {
        return String.valueOf(limit.toMillis());
    }

    private static final class Connections extends BasePooledObjectFactory<SmtpConnection> {
        private final SmtpServerSettings server;
        private final Properties properties;
        private final @Nullable SSLSocketFactory trusted;
        private final @Nullable BounceAddress bounces;
        private final Duration idle;

        private Connections(
                SmtpServerSettings server,
                Properties properties,
                @Nullable SSLSocketFactory trusted,
                @Nullable BounceAddress bounces,
                Duration idle) {
            this.server = server;
            this.properties = properties;
            this.trusted = trusted;
            this.bounces = bounces;
            this.idle = idle;
        }

        @Override
        public SmtpConnection create() throws CannotConnect {
            var own = new Properties();
            own.putAll(properties);
            var sockets = sockets(own);
            var fresh = new SmtpConnection(Session.getInstance(own), bounces, sockets);
            try {
                fresh.connect(server.host(), server.actualPort(), server.username(), server.password());
                return fresh;
            } catch (MessagingException failed) {
                fresh.breakOff();
                var said = fresh.getLastServerResponse();
                throw new CannotConnect(SmtpFailure.whileConnecting(failed, said == null ? "" : said), failed);
            }
        }

        /** Angus takes the socket of a bundle from the factory of TLS sockets, and wraps one of the plain factory otherwise. */
        private PromptSockets sockets(Properties own) {
            if (trusted == null || server.security() != MailSecurity.TLS) {
                var plain = new PromptSockets(SocketFactory.getDefault());
                own.put("mail.smtp.socketFactory", plain);
                return plain;
            }
            var overTls = new PromptSockets(trusted);
            own.put("mail.smtp.ssl.socketFactory", overTls);
            return overTls;
        }

        @Override
        public PooledObject<SmtpConnection> wrap(SmtpConnection connection) {
            return new DefaultPooledObject<>(connection);
        }

        @Override
        public boolean validateObject(PooledObject<SmtpConnection> pooled) {
            var unused = pooled.getIdleDuration();
            return unused.compareTo(SURELY_OPEN) < 0
                    || (unused.compareTo(idle) < 0 && pooled.getObject().isConnected());
        }

        @Override
        public void destroyObject(PooledObject<SmtpConnection> pooled) {
            try {
                pooled.getObject().close();
            } catch (MessagingException closed) {
                LOG.debug("{} had closed the connection", server.name());
            } finally {
                pooled.getObject().breakOff(); // closed for certain, also if the farewell failed
            }
        }
    }

    /** No connection to a server could be opened and signed in. */
    static final class CannotConnect extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Fault fault;

        CannotConnect(Fault fault, Throwable cause) {
            super(fault.words(), cause);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }
}
