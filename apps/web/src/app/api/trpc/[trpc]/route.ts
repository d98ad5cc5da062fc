import { consilium } from '@/lib/server';

const handler = (request: Request) => consilium().handleTrpc(request);

export { handler as GET, handler as POST };
