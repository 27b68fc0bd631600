package io.certwatch.gateway.apikey;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Accepts the tokens that this instance has made; all others are verified as before. */
final class MintedTokenDecoder implements JwtDecoder {

    private final MintedTokens minted;
    private final JwtDecoder others;

    MintedTokenDecoder(MintedTokens minted, JwtDecoder others) {
        this.minted = minted;
        this.others = others;
    }

    @Override
    public Jwt decode(String token) {
        var known = minted.find(token);
        return known == null ? others.decode(token) : known;
    }
}
