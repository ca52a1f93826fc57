package dev.aimo.domain.outbound;

/** Who chose an address, which says how far it is trusted. */
public enum NamedBy {
  /** The person who runs AIMO, in its configuration: any address they like. */
  OPERATOR,
  /** Somebody with an account: public addresses only, and those that the operator allowed. */
  ACCOUNT
}
