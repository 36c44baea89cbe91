"""How an answer is made: from the request to the events and parts that front ends show.

It stands below the services, which store the question and resolve the request, and above the
agent, retrieval and the engine.
"""
