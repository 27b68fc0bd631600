package io.certwatch.gateway.apikey;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@Configuration(proxyBeanMethods = false)
@Import({
    ApiKeyDocuments.class,
    SigningKeyDocuments.class,
    SigningKeys.class,
    TokenMint.class,
    MintedTokens.class,
    KeyExchange.class,
    ApiKeys.class
})
class ApiKeyConfiguration {

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
}
