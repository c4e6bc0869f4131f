# Lo que el propio diario deja fuera.

left-out-forgotten = de alguien, o para alguien, a quien olvidaste
