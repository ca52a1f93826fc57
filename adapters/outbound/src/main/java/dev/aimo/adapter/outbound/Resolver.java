package dev.aimo.adapter.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Says which addresses a name stands for. */
@FunctionalInterface
interface Resolver {

  InetAddress[] find(String name) throws UnknownHostException;
}
