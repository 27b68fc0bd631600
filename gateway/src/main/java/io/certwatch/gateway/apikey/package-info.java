/** API keys: made by members, stored hashed, and exchanged for short-lived access tokens of the gateway before Spring Security runs. */
package io.certwatch.gateway.apikey;
