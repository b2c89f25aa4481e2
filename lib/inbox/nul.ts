import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PrimitiveValueListNode,
  type ValueNode,
} from 'kysely';

/**
 * Refuses any text with a NUL character before it reaches a database: libsql
 * would store what is before it, and Postgres can't store it.
 */
class RefuseNul extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    refuseNul(node.value);
    return node;
  }

  protected override transformPrimitiveValueList(
    node: PrimitiveValueListNode,
  ): PrimitiveValueListNode {
    node.values.forEach(refuseNul);
    return node;
  }
}

function refuseNul(value: unknown): void {
  if (typeof value === 'string' && value.includes('\0')) {
    throw new TypeError('A text holds a NUL character, which the inbox does not store.');
  }
}

const transformer = new RefuseNul();

/** For the `plugins` of a database; a query with a NUL in a value throws a `TypeError`. */
export const nulGuard: KyselyPlugin = {
  transformQuery: ({ node }: PluginTransformQueryArgs) => transformer.transformNode(node),
  transformResult: async ({ result }) => result,
};
