package io.certwatch.notification.delivery.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Pools connections to the mail server and closes idle ones, before the server does. */
final class SmtpConnections implements AutoCloseable {
    private static final int UNLIMITED = -1;

    private final GenericObjectPool<SMTPTransport> pool;

    /** @param idle how long an unused connection is kept */
    SmtpConnections(JavaMailSenderImpl server, Duration idle) {
        var config = new GenericObjectPoolConfig<SMTPTransport>();
        config.setMaxTotal(UNLIMITED);
        config.setMaxIdle(UNLIMITED);
        config.setTestOnBorrow(true);
        config.setMinEvictableIdleDuration(idle);
        config.setTimeBetweenEvictionRuns(idle);
        config.setNumTestsPerEvictionRun(UNLIMITED);
        config.setJmxEnabled(false);
        pool = new GenericObjectPool<>(new Connections(server, idle), config);
    }

    /** Sends the message and returns the server's answer. */
    String send(MimeMessage message) throws Exception {
        var connection = pool.borrowObject();
        try {
            connection.sendMessage(message, message.getAllRecipients());
            var answer = connection.getLastServerResponse().strip();
            pool.returnObject(connection);
            return answer;
        } catch (MessagingException | RuntimeException failed) {
            pool.invalidateObject(connection);
            throw failed;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Connections extends BasePooledObjectFactory<SMTPTransport> {
        private final JavaMailSenderImpl server;
        private final Duration idle;

        private Connections(JavaMailSenderImpl server, Duration idle) {
            this.server = server;
            this.idle = idle;
        }

        @Override
        public SMTPTransport create() throws MessagingException {
            var fresh = (SMTPTransport) server.getSession().getTransport("smtp");
            fresh.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return fresh;
        }

        @Override
        public PooledObject<SMTPTransport> wrap(SMTPTransport connection) {
            return new DefaultPooledObject<>(connection);
        }

        @Override
        public boolean validateObject(PooledObject<SMTPTransport> pooled) {
            return pooled.getIdleDuration().compareTo(idle) < 0
                    && pooled.getObject().isConnected();
        }

        @Override
        public void destroyObject(PooledObject<SMTPTransport> pooled) throws MessagingException {
            pooled.getObject().close();
        }
    }
}
