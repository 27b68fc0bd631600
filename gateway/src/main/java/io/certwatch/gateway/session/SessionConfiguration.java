package io.certwatch.gateway.session;

import io.certwatch.platform.secret.EncryptionKey;
import io.certwatch.platform.secret.ValueCipher;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** Spring Session on MongoDB, with one cookie. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({SessionDocuments.class, SessionLock.class})
class SessionConfiguration {

    @Bean
    StoredSessions sessions(
            SessionDocuments documents,
            SessionSettings settings,
            InstantSource clock,
            @Value("${server.address:#{null}}") @Nullable String address) {
        EncryptionKey.require("certwatch.sessions.key", settings.key(), "the tokens of people", address);
        var cipher = ValueCipher.of(settings.key(), "certwatch session");
        return new StoredSessions(documents, new AttributeForm(cipher), settings, clock);
    }

    @Bean
    LinkedSessions linkedSessions(SessionDocuments documents) {
        return new LinkedSessions(documents);
    }

    @Bean
    SchedulingConfigurer deleteEndedSessions(
            SessionDocuments documents, SessionSettings settings, InstantSource clock) {
        var sweep = new SessionSweep(documents, clock);
        return tasks -> tasks.addFixedDelayTask(new FixedDelayTask(sweep, settings.sweep(), settings.sweep()));
    }

    @Bean
    @FilterRegistration(
            order = SessionRepositoryFilter.DEFAULT_ORDER,
            dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR})
    SessionRepositoryFilter<StoredSession> sessionFilter(StoredSessions sessions) {
        var filter = new SessionRepositoryFilter<>(sessions);
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie());
        filter.setHttpSessionIdResolver(ids);
        return filter;
    }

    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager noFlashMaps() {
        return new NoFlashMaps();
    }

    private static DefaultCookieSerializer cookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(SessionCookie.NAME);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** No values are handed from one request to the next. The manager of Spring MVC would read the session in every request. */
    private static final class NoFlashMaps implements FlashMapManager {

        @Override
        public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
            return null;
        }

        @Override
        public void saveOutputFlashMap(FlashMap flashMap, HttpServletRequest request, HttpServletResponse response) {
            throw new UnsupportedOperationException("Nothing is handed to the next request");
        }
    }
}
