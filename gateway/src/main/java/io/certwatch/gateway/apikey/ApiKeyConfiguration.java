package io.certwatch.gateway.apikey;

import io.certwatch.security.SecuritySettings;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.servlet.HandlerExceptionResolver;

@Configuration(proxyBeanMethods = false)
@Import({ApiKeyDocuments.class, SigningKeyDocuments.class, MintedTokens.class, ApiKeys.class})
class ApiKeyConfiguration {

    /** After the limit of client addresses, at -200, which also slows down who guesses; before Spring Security, at -100. */
    private static final int BEFORE_SECURITY = -150;

    /** Wraps the decoder of the resource server. */
    @Bean
    static BeanPostProcessor acceptMintedTokens(ObjectProvider<MintedTokens> minted) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder others ? decoder(minted.getObject(), others) : bean;
            }
        };
    }

    /** Accepts the tokens that this instance has made; all others are verified as before. */
    private static JwtDecoder decoder(MintedTokens minted, JwtDecoder others) {
        return token -> {
            var known = minted.find(token);
            return known == null ? others.decode(token) : known;
        };
    }

    @Bean
    KeyExchange keyExchange(
            ApiKeyDocuments documents,
            SigningKeyDocuments published,
            ApiKeySettings settings,
            MintedTokens minted,
            SecuritySettings expected,
            InstantSource clock) {
        var signing = new SigningKeys(published, settings, clock);
        return new KeyExchange(documents, new TokenMint(signing, settings, expected), minted, settings, clock);
    }

    @Bean
    FilterRegistrationBean<KeyExchangeFilter> exchangeApiKeys(
            KeyExchange exchange, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new KeyExchangeFilter(exchange, problems));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }
}
